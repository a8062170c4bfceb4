import style from "./launcher.css?inline";

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
  "z-index": "2147483000",
};

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

/** Gives the launcher its looks. A constructed sheet is let in by every content security policy, a style element by few. */
function dress(root: ShadowRoot): void {
  if ("adoptedStyleSheets" in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  } else {
    const sheet = document.createElement("style");
    sheet.textContent = style;
    (root as ShadowRoot).append(sheet);
  }
}

/** Makes the launcher at the end of the page. */
export function makeLauncher(colour: string, onPress: () => void): Launcher {
  const host = document.createElement("div");
  // Important here is stronger than anything the page's own styles can say.
  for (const [property, value] of Object.entries({ ...OUTSIDE, "--beckon": colour })) {
    host.style.setProperty(property, value, "important");
  }
  const root = host.attachShadow({ mode: "open" });
  dress(root);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bubble";
  button.setAttribute("aria-describedby", "unread");
  const badge = document.createElement("span");
  badge.className = "badge";
  const count = document.createElement("span");
  count.id = "unread";
  count.hidden = true;
  button.append(svg(BUBBLE), svg(DOWN), badge);
  button.addEventListener("click", onPress);
  root.append(button, count);
  // Beside the body: pages that draw themselves anew replace what is in it, and a moved frame would start anew.
  document.documentElement.append(host);
  return {
    root,
    focus: () => button.focus(),
    draw({ open, unread, ringing, bar }) {
      button.setAttribute("aria-label", open ? "Close chat" : "Open chat");
      button.setAttribute("aria-expanded", String(open));
      button.classList.toggle("open", open);
      button.classList.toggle("ringing", ringing && !open);
      button.hidden = bar && !open;
      badge.hidden = open || unread === 0;
      badge.textContent = unread > 9 ? "9+" : String(unread);
      count.textContent = badge.hidden ? "" : `${unread} unread ${unread === 1 ? "message" : "messages"}`;
    },
  };
}
