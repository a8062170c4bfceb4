import { dress } from "./dress.ts";
import style from "./launcher.css?inline";
import { listen } from "./native.ts";
import { guarded, report } from "./report.ts";
import { unreadWords, words } from "./words.ts";

/** What the page shows of the window. */
export interface Shown {
  readonly open: boolean;
  readonly unread: number;
  readonly ringing: boolean;
  /** The closed window leaves its bar: the launcher makes room. */
  readonly bar: boolean;
}

/** The round button that opens and closes the window, out of reach of the page's styles. */
export interface Launcher {
  /** Draws what is the case. */
  draw(shown: Shown): void;
  focus(): void;
  /** Where the window's frame lies. */
  readonly root: ShadowRoot;
}

/** How the launcher stands in the page. */
const OUTSIDE = {
  all: "initial",
  display: "block",
  position: "fixed",
  inset: "auto 0 0 auto",
  // The highest there is; among equals the last in the page wins, and beside the body this is the last.
  "z-index": "2147483647",
};

const BUBBLE = "M7.9 20A9 9 0 1 0 4 16.1L2 22Z";
const DOWN = "m6 9 6 6 6-6";

/** The button's picture, and the line that it is drawn with. */
function svg(): [picture: SVGSVGElement, line: SVGPathElement] {
  const name = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(name, "svg");
  const line = document.createElementNS(name, "path");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  picture.append(line);
  return [picture, line];
}

/** A page that throws the launcher out so often, each time within a second, is left alone. */
const RETURNS = 10;

// As in frame.ts.
const { appendChild } = Node.prototype;

/**
 * Stands beside the body: pages that draw themselves anew replace what is in it, and a moved frame would start anew. A page
 * that replaces even more gets the launcher back.
 */
function stand(host: Element, onReturn: () => void): void {
  let root: Element | null = null;
  let [returns, last] = [0, 0];
  const observer = new MutationObserver(guarded(() => place()));
  const place = () => {
    if (root !== document.documentElement) {
      root = document.documentElement;
      observer.disconnect();
      observer.observe(document, { childList: true });
      if (root !== null) observer.observe(root, { childList: true });
    }
    if (root === null || host.isConnected) return;
    const first = last === 0;
    returns = Date.now() - last < 1000 ? returns + 1 : 0;
    last = Date.now();
    if (returns > RETURNS) {
      observer.disconnect();
      return report("thrown_out");
    }
    appendChild.call(root, host);
    if (!first) onReturn();
  };
  place();
}

/** Makes the launcher at the end of the page. `onReturn`: the page threw it out, and it is back with what lies in it. */
export function makeLauncher(colour: string, onPress: () => void, onReturn: () => void): Launcher {
  const host = document.createElement("div");
  // Important here is stronger than anything the page's own styles can say.
  for (const [property, value] of Object.entries({ ...OUTSIDE, "--beckon": colour })) {
    host.style.setProperty(property, value, "important");
  }
  const root = host.attachShadow({ mode: "open" });
  dress(root, style);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bubble";
  button.setAttribute("aria-describedby", "unread");
  const badge = document.createElement("span");
  badge.className = "badge";
  const count = document.createElement("span");
  count.id = "unread";
  count.hidden = true;
  const [picture, line] = svg();
  button.append(picture, badge);
  const press = guarded(onPress);
  listen(button, "click", press);
  root.append(button, count);
  stand(host, () => {
    // A page that writes itself anew takes the listeners of all that was in it. Again they are nothing.
    listen(button, "click", press);
    onReturn();
  });
  return {
    root,
    focus: () => button.focus(),
    draw({ open, unread, ringing, bar }) {
      button.setAttribute("aria-label", open ? words.close : words.open);
      button.setAttribute("aria-expanded", String(open));
      line.setAttribute("d", open ? DOWN : BUBBLE);
      button.classList.toggle("open", open);
      button.classList.toggle("ringing", ringing && !open);
      button.hidden = bar && !open;
      // A call that rings is one thing more that waits.
      const waiting = open ? 0 : unread + Number(ringing);
      badge.hidden = waiting === 0;
      badge.textContent = waiting > 9 ? "9+" : String(waiting);
      count.textContent = open || unread === 0 ? "" : unreadWords(unread);
    },
  };
}
