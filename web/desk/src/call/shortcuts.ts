import { useEffect } from "preact/hooks";

/** Escape leaves the full screen, never the call. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => event.key === "Escape" && event.preventDefault();
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
