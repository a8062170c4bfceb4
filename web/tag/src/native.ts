// The browser's own functions. A page's scripts may have replaced some before this one ran; those are taken from a frame of our
// own, which nobody has touched.

type Listeners = Pick<EventTarget, "addEventListener">;

function untouched(): Listeners["addEventListener"] {
  const ours = EventTarget.prototype.addEventListener;
  if (Function.prototype.toString.call(ours).includes("[native code]")) return ours;
  try {
    const frame = document.documentElement.appendChild(document.createElement("iframe"));
    const realm = frame.contentWindow as (Window & typeof globalThis) | null;
    const found = realm?.EventTarget.prototype.addEventListener;
    document.documentElement.removeChild(frame);
    return found ?? ours;
  } catch {
    return ours;
  }
}

const add = untouched();

/** Listens, whatever the page has made of `addEventListener`; the same listener again: nothing. */
export function listen<Type extends Event>(
  target: EventTarget,
  type: string,
  hear: (event: Type) => void,
  capture = false,
): void {
  add.call(target, type, hear as EventListener, capture);
}
