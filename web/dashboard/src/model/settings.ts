import type { Member, Refusal, Settings, SettingsPage } from "@beckon/kit/protocol.ts";
import { get, put } from "@beckon/kit/signal/http.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { applied, type Change, changesBetween, isSame } from "./changes.ts";
import { type Problem, problemsOf } from "./problems.ts";
import { type RelayProblem, relayProblems } from "./relays.ts";

/** The brand's settings while they are edited: what is saved, what is wanted, and what differs. */
export class SettingsModel {
  /** What is wanted; absent until the settings have come. */
  readonly wanted: ReadonlySignal<Settings | null>;
  readonly members: ReadonlySignal<Member[]>;
  /** What is not saved yet. */
  readonly changes: ReadonlySignal<Change[]>;
  /** What is saved; absent until the settings have come. */
  readonly saved: ReadonlySignal<Settings | null>;
  /** What is wrong with profiles. */
  readonly problems: ReadonlySignal<Problem[]>;
  /** What is wrong with relays. */
  readonly relayProblems: ReadonlySignal<RelayProblem[]>;
  /** Whether nothing is wrong, so that the changes can be saved. */
  readonly sound: ReadonlySignal<boolean>;
  readonly saving: ReadonlySignal<boolean>;
  /** Why the last load or save was refused. */
  readonly refusal: ReadonlySignal<Refusal | null>;

  readonly #saved: Signal<Settings | null> = signal(null);
  readonly #wanted: Signal<Settings | null> = signal(null);
  readonly #members: Signal<Member[]> = signal([]);
  readonly #saving = signal(false);
  readonly #refusal: Signal<Refusal | null> = signal(null);

  constructor() {
    this.wanted = this.#wanted;
    this.saved = this.#saved;
    this.members = this.#members;
    this.saving = this.#saving;
    this.refusal = this.#refusal;
    this.changes = computed(() => {
      const [saved, wanted] = [this.#saved.value, this.#wanted.value];
      return saved === null || wanted === null ? [] : changesBetween(saved, wanted);
    });
    this.problems = computed(() => (this.#wanted.value === null ? [] : problemsOf(this.#wanted.value)));
    this.relayProblems = computed(() => {
      const [saved, wanted] = [this.#saved.value, this.#wanted.value];
      return saved === null || wanted === null ? [] : relayProblems(saved.relay.servers, wanted.relay);
    });
    this.sound = computed(() => this.problems.value.length === 0 && this.relayProblems.value.length === 0);
  }

  /**
   * Loads the settings. Changes that are not saved are made again on what came, but for the relays where somebody else changed them too:
   * a list of servers takes another's place whole. True where those were left out.
   */
  async load(): Promise<boolean> {
    this.#refusal.value = null;
    try {
      const page = await get<SettingsPage>("/api/settings");
      const before = this.#saved.peek();
      const others = before !== null && !isSame(before.relay.servers, page.settings.relay.servers);
      const changes = this.changes.peek();
      const again = changes.filter(({ about }) => !(others && about === "relay_servers"));
      this.#take(page, again);
      return again.length < changes.length;
    } catch (thrown) {
      this.#refusal.value = refusalOf(thrown);
      return false;
    }
  }

  /** Wants something different. */
  change(change: Change): void {
    const wanted = this.#wanted.peek();
    if (wanted !== null) this.#wanted.value = applied(wanted, change);
  }

  /** Wants these domains, as they are being typed. */
  allow(domains: string[]): void {
    const wanted = this.#wanted.peek();
    if (wanted !== null) this.#wanted.value = { ...wanted, allowed_domains: domains };
  }

  /** Wants what is saved. */
  discard(): void {
    this.#refusal.value = null;
    this.#wanted.value = this.#saved.peek();
  }

  /** Saves the changes; what is changed meanwhile stays to be saved. True where they are saved. */
  async save(): Promise<boolean> {
    const wanted = this.#wanted.peek();
    if (wanted === null || this.#saving.peek() || !this.sound.peek()) return false;
    this.#saving.value = true;
    this.#refusal.value = null;
    try {
      const page = await put<SettingsPage>("/api/settings", wanted);
      this.#take(page, changesBetween(wanted, this.#wanted.peek() ?? wanted));
      return true;
    } catch (thrown) {
      this.#refusal.value = refusalOf(thrown);
      return false;
    } finally {
      this.#saving.value = false;
    }
  }

  #take({ settings, members }: SettingsPage, again: Change[]): void {
    batch(() => {
      this.#saved.value = settings;
      this.#wanted.value = again.reduce(applied, settings);
      this.#members.value = members;
    });
  }
}
