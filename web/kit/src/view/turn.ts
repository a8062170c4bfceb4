/** Calls `sound` once no other page of this person's sounds; the turn ends with `over`. */
export type Turn = (sound: () => void, over: AbortSignal) => void;

const LOCK = "beckon-ring";

/** Pages of one origin agree by a lock; one that goes away has given its turn back. */
const byLock: Turn = (sound, over) => {
  const turn = () =>
    new Promise<void>((done) => {
      over.addEventListener("abort", () => done());
      sound();
    });
  // Where pages cannot agree, each sounds.
  if (navigator.locks === undefined) sound();
  else navigator.locks.request(LOCK, { signal: over }, turn).catch(() => over.aborted || sound());
};

let elsewhere: Turn | null = null;

/** Lets somebody else give the turns: a framed page's browser may deny it the lock, so the page around it gives them. */
export function takeTurnsBy(turn: Turn): void {
  elsewhere = turn;
}

/** Sounds in this page's turn. */
export const inTurn: Turn = (sound, over) => (elsewhere ?? byLock)(sound, over);
