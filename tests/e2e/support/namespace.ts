import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A network namespace of the kernel: interfaces, routes and a packet filter of its own. */
export class Namespace {
  readonly name: string;

  private constructor(name: string) {
    this.name = name;
  }

  /** Makes one, with a loopback of its own. */
  static async make(name: string): Promise<Namespace> {
    await run("ip", ["netns", "add", name]);
    const namespace = new Namespace(name);
    await namespace.ip("link", "set", "lo", "up");
    return namespace;
  }

  /** `ip` within it. */
  ip(...words: string[]): Promise<unknown> {
    return run("ip", ["-n", this.name, ...words]);
  }

  /** What leaves by an interface of it: so many kbit/s at most, or all of it. */
  async squeeze(device: string, kbits: number | null): Promise<void> {
    const what = kbits === null ? ["delete"] : ["replace"];
    const how = kbits === null ? [] : ["tbf", "rate", `${kbits}kbit`, "burst", "8kb", "latency", "300ms"];
    await run("tc", ["-n", this.name, "qdisc", ...what, "dev", device, "root", ...how]);
  }

  /** Replaces a table of its packet filter in one step: no packet meets half of it. */
  async filter(table: string, chains: string): Promise<void> {
    const running = run("ip", ["netns", "exec", this.name, "nft", "-f", "-"]);
    running.child.stdin?.end(`table inet ${table}\ndelete table inet ${table}\ntable inet ${table} {\n${chains}\n}\n`);
    await running;
  }

  /** Passes on packets that are for others. */
  async route(): Promise<void> {
    await run("ip", ["netns", "exec", this.name, "sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward"]);
  }

  /** A command line that runs `program` within it. */
  within(program: string, ...words: string[]): [string, ...string[]] {
    return ["ip", "netns", "exec", this.name, program, ...words];
  }

  /** Forgets it with all interfaces in it. */
  async remove(): Promise<void> {
    await run("ip", ["netns", "delete", this.name]).catch(() => {});
  }
}
