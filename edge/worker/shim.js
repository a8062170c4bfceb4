// The module that workerd loads: the Rust handlers, with a fresh start after a panic.
//
// A panic on wasm is a trap that leaves the module's memory as it was in the middle of something. So after one, the next event
// resets the module, and every object builds itself again from its storage: memory is only a cache. The functions named
// `__…` are made by wasm-bindgen (xtask/bindgen) and by the `worker` crate, whose panic hook sets `criticalError`.

import { DurableObject, WorkerEntrypoint } from "cloudflare:workers";
import * as edge from "edge-bindings";

const module = edge.__worker_init_state();

Error.stackTraceLimit = 100;

/** How to fail each event that is being handled: once the module has trapped, none of them can finish by itself. */
const running = new Set();

// A trap inside a task that nobody awaits, as all Rust futures are, reaches only this event.
addEventListener("error", (event) => noteTrap(event.error));

function noteTrap(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) {
    return;
  }
  module.criticalError = true;
  for (const fail of running) {
    fail(error);
  }
}

function resetAfterPanic() {
  if (module.criticalError) {
    edge.__wbg_reset_state();
    module.criticalError = false;
    module.instanceId += 1;
  }
}

async function run(handler) {
  resetAfterPanic();
  const { promise, resolve, reject } = Promise.withResolvers();
  running.add(reject);
  try {
    handler().then(resolve, reject);
    return await promise;
  } catch (error) {
    noteTrap(error);
    throw error;
  } finally {
    running.delete(reject);
  }
}

/** Wraps a Rust object, so that it is made anew from its storage once the module was reset. */
function durableObject(Rust) {
  return class extends DurableObject {
    #rust;
    #madeBy;

    #fresh() {
      if (this.#madeBy !== module.instanceId) {
        this.#rust = new Rust(this.ctx, this.env);
        this.#madeBy = module.instanceId;
      }
      return this.#rust;
    }

    fetch(request) {
      return run(() => this.#fresh().fetch(request));
    }

    alarm() {
      return run(() => this.#fresh().alarm());
    }

    webSocketMessage(socket, message) {
      return run(() => this.#fresh().webSocketMessage(socket, message));
    }

    webSocketClose(socket, code, reason, wasClean) {
      return run(() => this.#fresh().webSocketClose(socket, code, reason, wasClean));
    }

    webSocketError(socket, error) {
      return run(() => this.#fresh().webSocketError(socket, error));
    }
  };
}

export const Brand = durableObject(edge.Brand);
export const Conversation = durableObject(edge.Conversation);
export const Desk = durableObject(edge.Desk);
export const Relays = durableObject(edge.Relays);

export default class extends WorkerEntrypoint {
  fetch(request) {
    return run(() => edge.fetch(request, this.env, this.ctx));
  }
}
