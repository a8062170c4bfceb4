import { type ReadonlySignal, type Signal, signal } from "@preact/signals";

/**
 * Whether the browser shows this app's notifications.
 *
 *   ask ─press, allowed→ on ⇄ off ─press          ask ─press, refused→ denied
 */
export type NoticeState = "unavailable" | "ask" | "denied" | "on" | "off";

const KEY = "beckon-notices";

/** The browser's notifications: asked for on a press alone, and shown while they are on. */
export class BrowserNotices {
  readonly state: ReadonlySignal<NoticeState>;
  readonly #state: Signal<NoticeState>;
  readonly #shown = new Map<string, Notification>();

  constructor() {
    this.#state = signal(now());
    this.state = this.#state;
    const follow = () => {
      this.#state.value = now();
    };
    addEventListener("storage", follow);
    // Where it can be told, a change in the browser's own settings shows at once.
    navigator.permissions
      ?.query({ name: "notifications" })
      .then((permission) => {
        permission.onchange = follow;
      })
      .catch(() => {});
  }

  /** Turns them on or off; the first time the browser asks. In the press's own task. */
  async press(): Promise<void> {
    const before = this.#state.peek();
    if (before === "ask") await Notification.requestPermission();
    try {
      localStorage.setItem(KEY, before === "on" ? "off" : "on");
    } catch {
      // What cannot be kept is as the browser says.
    }
    this.#state.value = now();
  }

  /** Shows one, in place of the one before with the same key, also of another page of this app. */
  show(key: string, title: string, body: string, onPress: () => void): void {
    if (this.#state.peek() !== "on") return;
    try {
      const notice = new Notification(title, { body, tag: key });
      this.#shown.set(key, notice);
      notice.onclick = () => {
        window.focus();
        notice.close();
        onPress();
      };
    } catch {
      // Phones show those of service workers alone.
      this.#state.value = "unavailable";
    }
  }

  /** Takes one away. */
  close(key: string): void {
    this.#shown.get(key)?.close();
    this.#shown.delete(key);
  }
}

function now(): NoticeState {
  if (typeof Notification === "undefined") return "unavailable";
  switch (Notification.permission) {
    case "default":
      return "ask";
    case "denied":
      return "denied";
    case "granted":
      return chosenOff() ? "off" : "on";
  }
}

function chosenOff(): boolean {
  try {
    return localStorage.getItem(KEY) === "off";
  } catch {
    return false;
  }
}
