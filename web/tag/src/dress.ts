/** Adds to the looks of what lies in a root. A constructed sheet is let in by every content security policy, a style element by few. */
export function dress(root: ShadowRoot, style: string): void {
  if ("adoptedStyleSheets" in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } else {
    const sheet = document.createElement("style");
    sheet.textContent = style;
    (root as ShadowRoot).append(sheet);
  }
}
