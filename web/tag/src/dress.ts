// Taken while the page is as the browser made it, as in frame.ts.
const { createElement } = document;
const Sheet = window.CSSStyleSheet;

/** Adds to the looks of what lies in a root. A constructed sheet is let in by every content security policy, a style element by few. */
export function dress(root: ShadowRoot, style: string): void {
  if ("adoptedStyleSheets" in root) {
    const sheet = new Sheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } else {
    const sheet = createElement.call(document, "style");
    sheet.textContent = style;
    (root as ShadowRoot).append(sheet);
  }
}
