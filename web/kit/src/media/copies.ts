// Copies of a microphone's track, which are measured and go nowhere. The browser captures for as long as one of them runs, so
// they end with the track that they were made of.

const copies = new WeakMap<MediaStreamTrack, Set<MediaStreamTrack>>();

/** A copy of a microphone's track that is heard though the microphone is muted. Stop it when it is measured no more. */
export function copyOf(track: MediaStreamTrack): MediaStreamTrack {
  const copy = track.clone();
  copy.enabled = true;
  copies.set(track, (copies.get(track) ?? new Set()).add(copy));
  return copy;
}

/** Ends a capture, whoever measures it. */
export function endCapture(track: MediaStreamTrack): void {
  track.stop();
  for (const copy of copies.get(track) ?? []) copy.stop();
}
