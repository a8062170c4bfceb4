import { useEffect } from "preact/hooks";

/** Escape leaves the full screen, never the call over the whole page; beside a docked one it closes what it always does. */
export function useShortcuts(docked: boolean): void {
  useEffect(() => {
    if (docked) return;
    const press = (event: KeyboardEvent) => event.key === "Escape" && event.preventDefault();
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [docked]);
}
