import type { CallId, Side } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import type { Fingerprints, Nonces } from "./safety.ts";

/**
 * What a participant keeps for the life of a call: whoever rejoins is the same to the other side, and has the same safety words. It can
 * be cloned, and so be handed over to another window.
 */
export interface Kept {
  certificate: RTCCertificate;
  /** The last words that were agreed on. */
  agreed: { nonces: Nonces; fingerprints: Fingerprints } | null;
  /** Whether others had been agreed on before them. */
  renewed: boolean;
  /** When it was made. */
  at: number;
}

const CERTIFICATE: EcKeyGenParams = { name: "ECDSA", namedCurve: "P-256" };
const DATABASE = "beckon-calls";
const STORE = "participants";
/** No call lasts longer than its rejoin window after this. */
const DAY_MS = 24 * 60 * 60 * 1_000;
/** A store that does not answer, as in some private windows, may not hold up a call. */
const PATIENCE_MS = 2_000;

/** What this page keeps itself, by call and side. */
const here = new Map<string, Kept>();
/** Whoever is told of what this page keeps; nothing where it is to be forgotten. */
let follower: (call: CallId, kept: Kept | null) => void = () => {};

/** One participant's certificate and safety words in one call; kept in this browser where it keeps things, else by this page. */
export class Keepsake {
  readonly #call: CallId;
  readonly #side: Side;
  readonly #kept: Kept;
  readonly #store: Store | null;

  private constructor(call: CallId, side: Side, kept: Kept, store: Store | null) {
    this.#call = call;
    this.#side = side;
    this.#kept = kept;
    this.#store = store;
    here.set(keyOf(call, side), kept);
  }

  /** Finds the participant's, or makes one. */
  static async of(call: CallId, side: Side, timers: Timers): Promise<Keepsake> {
    const key = keyOf(call, side);
    const late = new Promise<null>((resolve) => timers.after(PATIENCE_MS, () => resolve(null)));
    const store = await Promise.race([Store.open(), late]);
    const read = await Promise.race([store?.read(key, timers.now()).catch(() => null) ?? null, late]);
    // Another page may have kept a later one, so the browser's goes before this page's own.
    const found = read ?? here.get(key);
    if (found !== undefined && found.certificate.expires > timers.now()) return new Keepsake(call, side, found, store);
    const certificate = await RTCPeerConnection.generateCertificate(CERTIFICATE);
    const kept = { certificate, agreed: null, renewed: false, at: timers.now() };
    const made = new Keepsake(call, side, kept, store);
    made.#keep();
    return made;
  }

  /** What this page keeps of a call, to be handed over to the window that goes on with it. */
  static here(call: CallId, side: Side): Kept | null {
    return here.get(keyOf(call, side)) ?? null;
  }

  /**
   * Another window handed over what it kept of a call; nothing: this one is to forget it. Whoever asks for it from here on finds it.
   * Resolves when nothing of it stays, where it was to be forgotten.
   */
  static async take(call: CallId, side: Side, kept: Kept | null): Promise<void> {
    const key = keyOf(call, side);
    if (kept === null) here.delete(key);
    else here.set(key, kept);
    const store = await Store.open();
    if (kept === null) await store?.forget(key);
    else store?.write(key, kept);
  }

  /** Tells of whatever this page keeps from here on, and of what it forgets. */
  static follow(tell: (call: CallId, kept: Kept | null) => void): void {
    follower = tell;
  }

  get certificate(): RTCCertificate {
    return this.#kept.certificate;
  }

  /** The nonces that were agreed on with these certificates. */
  noncesFor({ own, other }: Fingerprints): Nonces | null {
    const met = this.#kept.agreed?.fingerprints;
    return this.#kept.agreed !== null && met?.own === own && met.other === other ? this.#kept.agreed.nonces : null;
  }

  keepNonces(nonces: Nonces, fingerprints: Fingerprints): void {
    this.#kept.renewed ||= this.#kept.agreed !== null;
    this.#kept.agreed = { nonces, fingerprints };
    this.#keep();
  }

  /** Whether the words are not the first of this call. */
  get renewed(): boolean {
    return this.#kept.renewed;
  }

  /** The call is over: nothing of it stays in this browser (S4-63). */
  forget(): void {
    const key = keyOf(this.#call, this.#side);
    here.delete(key);
    void this.#store?.forget(key);
    follower(this.#call, null);
  }

  #keep(): void {
    this.#store?.write(keyOf(this.#call, this.#side), this.#kept);
    follower(this.#call, this.#kept);
  }
}

const keyOf = (call: CallId, side: Side): string => `${call} ${side}`;

/** The browser's database, as far as keepsakes go. */
class Store {
  readonly #database: IDBDatabase;

  constructor(database: IDBDatabase) {
    this.#database = database;
  }

  static open(): Promise<Store | null> {
    return new Promise((resolve) => {
      try {
        const opening = indexedDB.open(DATABASE, 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
        opening.onsuccess = () => resolve(new Store(opening.result));
        opening.onerror = () => resolve(null);
        opening.onblocked = () => resolve(null);
      } catch {
        resolve(null);
      }
    });
  }

  /** Reads one, and forgets those of calls that are over for good. */
  read(key: string, now: number): Promise<Kept | null> {
    return new Promise((resolve) => {
      const all = this.#objects().openCursor();
      let found = null as Kept | null;
      all.onerror = () => resolve(null);
      all.onsuccess = () => {
        const cursor = all.result;
        if (cursor === null) return resolve(found);
        const kept = cursor.value as Kept;
        if (now - kept.at > DAY_MS) cursor.delete();
        else if (cursor.key === key) found = kept;
        cursor.continue();
      };
    });
  }

  write(key: string, kept: Kept): void {
    try {
      this.#objects().put(kept, key);
    } catch {
      // A browser that cannot keep a certificate makes a new one at the next page.
    }
  }

  forget(key: string): Promise<void> {
    return new Promise((done) => {
      try {
        const objects = this.#objects();
        objects.transaction.oncomplete = () => done();
        objects.transaction.onabort = () => done();
        objects.delete(key);
      } catch {
        // The next call's page forgets what is a day old.
        done();
      }
    });
  }

  #objects(): IDBObjectStore {
    return this.#database.transaction(STORE, "readwrite").objectStore(STORE);
  }
}
