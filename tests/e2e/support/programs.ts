import { execFileSync } from "node:child_process";

/** Which of the programs is not on this machine, with its Debian package; nothing where all are. */
export function missing(programs: Record<string, string>): string | undefined {
  for (const [program, debian] of Object.entries(programs)) {
    try {
      execFileSync("which", [program], { stdio: "pipe" });
    } catch {
      return `${program} is missing; Debian: ${debian}`;
    }
  }
  return undefined;
}
