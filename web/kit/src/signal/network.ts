/** What some browsers tell of this machine's network. It also changes with each new estimate of how fast it is. */
interface NetworkInformation extends EventTarget {
  /** `wifi`, `cellular` and so on; not told by desktop browsers. */
  readonly type?: string;
}

/** Calls back when this machine comes online, or from one kind of network to another. The answer stops it. */
export function watchNetwork(changed: () => void): () => void {
  const network = (globalThis.navigator as { connection?: NetworkInformation } | undefined)?.connection;
  let type = network?.type;
  const moved = () => {
    if (network?.type === type) return;
    type = network?.type;
    changed();
  };
  globalThis.addEventListener?.("online", changed);
  network?.addEventListener("change", moved);
  return () => {
    globalThis.removeEventListener?.("online", changed);
    network?.removeEventListener("change", moved);
  };
}
