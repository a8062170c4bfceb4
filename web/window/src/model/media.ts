/** Loads the call's chunk. */
export const loadMedia = () => import("@beckon/kit/media/call-session.ts");
