import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { BrandId, Me, Refusal, SignIn } from "../protocol.ts";
import { get, post } from "../signal/http.ts";
import { refusalOf } from "../signal/refused.ts";

/** Whether somebody is signed in, as far as this page knows. */
export type SessionState =
  | { phase: "asking" }
  /** Nobody is. `ended`: somebody was, and it ended by itself. */
  | { phase: "out"; ended: boolean }
  | { phase: "in"; me: Me }
  /** It could not be found out. */
  | { phase: "unknown"; refusal: Refusal };

/** The sign-in of desk and dashboard: a session that the edge keeps and a cookie that no script can read. */
export class SessionModel {
  readonly state: ReadonlySignal<SessionState>;
  /** Why the last sign-in was refused. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** Whether a sign-in is on its way. */
  readonly busy: ReadonlySignal<boolean>;

  readonly #state: Signal<SessionState> = signal({ phase: "asking" });
  readonly #refusal: Signal<Refusal | null> = signal(null);
  readonly #busy = signal(false);
  readonly #brand: BrandId | null;

  /** `brand` where the address names one; the deployment's own otherwise. */
  constructor(brand: BrandId | null) {
    this.#brand = brand;
    this.state = this.#state;
    this.refusal = this.#refusal;
    this.busy = this.#busy;
  }

  /** Asks who is signed in. */
  async ask(): Promise<void> {
    this.#state.value = { phase: "asking" };
    try {
      this.#state.value = { phase: "in", me: await get<Me>("/api/me") };
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      this.#state.value =
        refusal.code === "sign_in_required" ? { phase: "out", ended: false } : { phase: "unknown", refusal };
    }
  }

  /** Signs in; {@link refusal} says why not. */
  async signIn(email: string, password: string): Promise<void> {
    if (this.#busy.peek()) return;
    this.#busy.value = true;
    this.#refusal.value = null;
    const body: SignIn = { email: email.trim(), password };
    if (this.#brand !== null) body.brand = this.#brand;
    try {
      this.#state.value = { phase: "in", me: await post<Me>("/api/sign-in", body) };
    } catch (thrown) {
      this.#refusal.value = refusalOf(thrown);
    } finally {
      this.#busy.value = false;
    }
  }

  /** Signs out. Answers with the refusal, where there is one: the person is still signed in then. */
  async signOut(): Promise<Refusal | null> {
    try {
      await post("/api/sign-out");
    } catch (thrown) {
      const refusal = refusalOf(thrown);
      if (refusal.code !== "sign_in_required") return refusal;
    }
    this.#state.value = { phase: "out", ended: false };
    return null;
  }

  /** The edge said that the session is over. */
  expired(): void {
    if (this.#state.peek().phase === "in") this.#state.value = { phase: "out", ended: true };
  }
}
