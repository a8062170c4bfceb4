import style from "./launcher.css?inline";

/** The round button that opens and closes the window, out of reach of the page's styles. */
export interface Launcher {
  /** Draws what is the case. */
  draw(state: { open: boolean; unread: number; ringing: string | null; inCall: boolean }): void;
  /** Where the window's frame lies. */
  readonly root: ShadowRoot;
}

const BUBBLE = "M7.9 20A9 9 0 1 0 4 16.1L2 22Z";
const DOWN = "m6 9 6 6 6-6";

function svg(path: string): SVGSVGElement {
  const name = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(name, "svg");
  const line = document.createElementNS(name, "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  line.setAttribute("d", path);
  picture.append(line);
  return picture;
}

/** Makes the launcher at the end of the page. */
export function makeLauncher(colour: string, onPress: () => void): Launcher {
  const host = document.createElement("div");
  host.style.cssText = "all:initial;position:fixed;z-index:2147483000;inset:auto 0 0 auto;--beckon:" + colour;
  const root = host.attachShadow({ mode: "open" });
  const sheet = document.createElement("style");
  sheet.textContent = style;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bubble";
  const badge = document.createElement("span");
  badge.className = "badge";
  badge.hidden = true;
  const [closed, opened] = [svg(BUBBLE), svg(DOWN)];
  button.append(closed, opened, badge);
  button.addEventListener("click", onPress);
  root.append(sheet, button);
  document.body.append(host);
  return {
    root,
    draw({ open, unread, ringing, inCall }) {
      button.setAttribute("aria-label", open ? "Close chat" : "Open chat");
      button.setAttribute("aria-expanded", String(open));
      button.dataset["open"] = String(open);
      button.dataset["ringing"] = String(ringing !== null && !open);
      button.dataset["call"] = String(inCall && !open);
      badge.hidden = open || unread === 0;
      badge.textContent = unread > 9 ? "9+" : String(unread);
      badge.setAttribute("aria-label", unread === 1 ? "1 unread message" : `${unread} unread messages`);
      badge.setAttribute("role", "img");
    },
  };
}
