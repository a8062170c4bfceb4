/** Safari routes a page's sound by this (https://w3c.github.io/audio-session/). */
interface Routed {
  audioSession?: { type: string };
}

/** How many calls of this page have sound: one may begin before the last has let go. */
let calls = 0;
/** What the page's sound was before them. */
let before = "auto";

/** Makes the page's sound a call's, where the browser can be told. The answer lets it be what it was before. */
export function soundLikeCall(): () => void {
  const session = (navigator as Navigator & Routed).audioSession;
  if (session === undefined) return () => {};
  if (calls === 0) before = session.type;
  calls += 1;
  session.type = "play-and-record";
  let over = false;
  return () => {
    if (over) return;
    over = true;
    calls -= 1;
    if (calls === 0) session.type = before;
  };
}
