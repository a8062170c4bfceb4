// Stands in for the bindings of the Rust module: objects that count in memory, and a real trap of a real wasm instance.

import wasm from "./trap.wasm";

const state = { criticalError: false, instanceId: 1 };
const instance = new WebAssembly.Instance(wasm);

export const __worker_init_state = () => state;

export function __wbg_reset_state() {
  resets += 1;
}

let resets = 0;

/** As Rust futures do: the trap happens in a task that nobody awaits, and the handler's promise never settles. */
function trap() {
  queueMicrotask(() => instance.exports.trap());
  return new Promise(() => {});
}

class Counter {
  #madeBy = state.instanceId;
  #fetched = 0;

  async fetch(request) {
    if (new URL(request.url).pathname === "/panic") {
      return trap();
    }
    if (this.#madeBy !== state.instanceId) {
      throw new Error("an object of the module before the reset is used");
    }
    this.#fetched += 1;
    return Response.json({ fetched: this.#fetched, resets });
  }
}

export { Counter as Brand, Counter as Conversation, Counter as Desk };

export async function fetch(request, env) {
  return env.BRAND.get(env.BRAND.idFromName("one")).fetch(request);
}
