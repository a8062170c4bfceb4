import type { DeskModel } from "@beckon/kit/model/desk.ts";
import { useEffect } from "preact/hooks";

/**
 * Keeps the selected conversation in the address's fragment, so that a reload and the browser's *Back* find it.
 * The fragment never reaches a server.
 */
export function useAddress(desk: DeskModel): void {
  useEffect(() => {
    const follow = () => desk.select(location.hash.slice(1) || null);
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [desk]);
}

/** Selects a conversation by its address. */
export function go(conversation: string | null): void {
  location.hash = conversation ?? "";
}
