import type { BrowserContext } from "@playwright/test";

/** What the pages of browsers say from now on: to their consoles, and to the product and back. */
export class Overheard {
  /** Every line of their consoles, and what was thrown. */
  consoles = "";
  /** Every frame of their sockets. */
  sockets = "";

  constructor(...browsers: BrowserContext[]) {
    for (const browser of browsers) {
      browser.on("console", (message) => {
        this.consoles += `${message.text()}\n`;
      });
      browser.on("weberror", (thrown) => {
        this.consoles += `${thrown.error().stack}\n`;
      });
      browser.on("page", (page) =>
        page.on("websocket", (socket) => {
          const hear = ({ payload }: { payload: string | Buffer }) => {
            this.sockets += `${payload}\n`;
          };
          socket.on("framesent", hear);
          socket.on("framereceived", hear);
        }),
      );
    }
  }
}
