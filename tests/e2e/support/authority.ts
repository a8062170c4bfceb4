import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc", "-days", "90"];

/** A certificate and its private key: files of PEM. */
export interface Certificate {
  certificate: string;
  key: string;
}

/** Signs the certificates of a story's media nodes, and is believed by the story's browsers alone. */
export class Authority {
  /** Holds the certificates that Chromium and Firefox believe besides their own: `cert9.db` and what belongs to it. */
  readonly store: string;
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.store = join(folder, ".pki/nssdb");
  }

  /** Makes one that keeps its files in `folder`, which is the home of browsers that shall believe it. */
  static async make(folder: string): Promise<Authority> {
    const authority = new Authority(folder);
    const { certificate, key } = authority.#files("authority");
    const subject = ["-subj", "/CN=A story's authority"];
    await run("openssl", ["req", "-x509", ...KEY, ...subject, "-keyout", key, "-out", certificate]);
    mkdirSync(authority.store, { recursive: true });
    const database = `sql:${authority.store}`;
    await run("certutil", ["-N", "-d", database, "--empty-password"]);
    await run("certutil", ["-A", "-d", database, "-n", "authority", "-t", "C,,", "-i", certificate]);
    return authority;
  }

  /** Signs a certificate for a host. */
  async certify(host: string): Promise<Certificate> {
    const made = this.#files(host);
    const by = this.#files("authority");
    const extensions = [
      `subjectAltName=DNS:${host}`,
      "basicConstraints=critical,CA:FALSE",
      "extendedKeyUsage=serverAuth",
    ];
    await run("openssl", [
      ...["req", "-x509", ...KEY, "-subj", `/CN=${host}`],
      ...["-CA", by.certificate, "-CAkey", by.key, "-keyout", made.key, "-out", made.certificate],
      ...extensions.flatMap((extension) => ["-addext", extension]),
    ]);
    return made;
  }

  #files(name: string): Certificate {
    return { certificate: join(this.#folder, `${name}.pem`), key: join(this.#folder, `${name}.key`) };
  }
}
