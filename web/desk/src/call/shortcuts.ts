import { useEffect } from "preact/hooks";

/**
 * Escape leaves the full screen, never the call over the whole page; what is open over the call it closes, and beside a docked one what it
 * always does.
 */
export function useShortcuts(docked: boolean): void {
  useEffect(() => {
    if (docked) return;
    const alone = () => document.querySelectorAll("dialog:modal").length === 1;
    const press = (event: KeyboardEvent) => event.key === "Escape" && alone() && event.preventDefault();
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [docked]);
}
