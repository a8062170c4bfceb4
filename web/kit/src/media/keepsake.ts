import type { CallId, Side } from "../protocol.ts";
import type { Timers } from "../signal/timers.ts";
import type { Fingerprints, Nonces } from "./safety.ts";

/** What a participant keeps for the life of a call: whoever rejoins is the same to the other side, and has the same safety words. */
interface Kept {
  certificate: RTCCertificate;
  /** The last words that were agreed on. */
  agreed: { nonces: Nonces; fingerprints: Fingerprints } | null;
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

/** One participant's certificate and safety words in one call; kept in this browser where it keeps things, else by this page. */
export class Keepsake {
  readonly #key: string;
  readonly #kept: Kept;
  readonly #store: Store | null;

  private constructor(key: string, kept: Kept, store: Store | null) {
    this.#key = key;
    this.#kept = kept;
    this.#store = store;
  }

  /** Finds the participant's, or makes one. */
  static async of(call: CallId, side: Side, timers: Timers): Promise<Keepsake> {
    const key = `${call} ${side}`;
    const late = new Promise<null>((resolve) => timers.after(PATIENCE_MS, () => resolve(null)));
    const store = await Promise.race([Store.open(), late]);
    const found = await Promise.race([store?.read(key, timers.now()).catch(() => null) ?? null, late]);
    if (found !== null && found.certificate.expires > timers.now()) return new Keepsake(key, found, store);
    const certificate = await RTCPeerConnection.generateCertificate(CERTIFICATE);
    const made = new Keepsake(key, { certificate, agreed: null, at: timers.now() }, store);
    made.#keep();
    return made;
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
    this.#kept.agreed = { nonces, fingerprints };
    this.#keep();
  }

  /** The call is over: nothing of it stays in this browser (S4-63). */
  forget(): void {
    this.#store?.forget(this.#key);
  }

  #keep(): void {
    this.#store?.write(this.#key, this.#kept);
  }
}

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

  forget(key: string): void {
    try {
      this.#objects().delete(key);
    } catch {
      // The next call's page forgets what is a day old.
    }
  }

  #objects(): IDBObjectStore {
    return this.#database.transaction(STORE, "readwrite").objectStore(STORE);
  }
}
