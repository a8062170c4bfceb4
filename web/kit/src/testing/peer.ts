// A PeerConnection without a browser, for unit tests: notes in which order it was told what.

/** Takes the place of the browser's while a test runs. */
export class FakePeer {
  static readonly made: FakePeer[] = [];

  readonly told: string[] = [];
  readonly configurations: RTCConfiguration[] = [];
  signalingState = "stable";
  connectionState = "new";
  localDescription: { type: string; sdp: string } | null = null;
  remoteDescription: { type: string; sdp: string } | null = null;
  /** What was agreed on last, where a test says so. */
  currentLocalDescription: { sdp: string } | null = null;
  currentRemoteDescription: { sdp: string } | null = null;
  onnegotiationneeded: (() => void) | null = null;
  onicecandidate: ((event: { candidate: { candidate: string } | null }) => void) | null = null;
  onconnectionstatechange: (() => void) | null = null;
  readonly #transceivers: { currentDirection: string | null; direction: string; sender: object; receiver: object }[] =
    [];
  #onicecandidateerror: ((event: { errorCode: number }) => void) | null = null;

  constructor(configuration: RTCConfiguration) {
    this.configurations.push(configuration);
    FakePeer.made.push(this);
  }

  /** The newest one. */
  static get last(): FakePeer {
    const peer = FakePeer.made.at(-1);
    if (peer === undefined) throw new Error("no connection was made");
    return peer;
  }

  /** Puts it in the browser's place. */
  static install(): void {
    Object.assign(globalThis, { RTCPeerConnection: FakePeer });
  }

  // On the prototype, where pages look whether a browser has it.
  get onicecandidateerror() {
    return this.#onicecandidateerror;
  }
  set onicecandidateerror(listener) {
    this.#onicecandidateerror = listener;
  }

  // ── the network's side ──

  /** A candidate is there. */
  finds(candidate: string): void {
    this.onicecandidate?.({ candidate: { candidate } });
  }

  /** A server refused, or did not answer (701). */
  fails(errorCode: number): void {
    this.onicecandidateerror?.({ errorCode });
  }

  /** There will be no more candidates. */
  gathered(): void {
    this.onicecandidate?.({ candidate: null });
  }

  // ── the page's side ──

  setConfiguration(configuration: RTCConfiguration): void {
    this.told.push("servers");
    this.configurations.push(configuration);
  }

  addTransceiver(): void {
    const sender = {
      track: null as unknown,
      encoding: {},
      replaceTrack: async (track: unknown) => {
        sender.track = track;
      },
      getParameters: () => ({ encodings: [{ ...sender.encoding }] }),
      setParameters: async ({ encodings }: { encodings: object[] }) => {
        sender.encoding = encodings[0] ?? {};
      },
    };
    this.#transceivers.push({
      direction: "sendrecv",
      currentDirection: null,
      sender,
      receiver: { track: null, getStats: async () => [] },
    });
  }

  getTransceivers(): object[] {
    return this.#transceivers;
  }

  createDataChannel(): object {
    return { readyState: "connecting", onmessage: null };
  }

  async createOffer(): Promise<{ type: string; sdp: string }> {
    this.told.push("draft");
    return { type: "offer", sdp: "v=0 first" };
  }

  async setLocalDescription(given?: { type: string; sdp: string }): Promise<void> {
    const answers = this.signalingState === "have-remote-offer";
    this.localDescription = given ?? { type: answers ? "answer" : "offer", sdp: "v=0" };
    this.signalingState = answers ? "stable" : "have-local-offer";
    this.told.push(`gather ${this.localDescription.type}`);
    this.#agreed(this.localDescription.type);
  }

  async setRemoteDescription(description: { type: string; sdp: string }): Promise<void> {
    this.told.push(`take ${description.type}`);
    this.remoteDescription = description;
    this.signalingState = description.type === "offer" ? "have-remote-offer" : "stable";
    this.#agreed(description.type);
  }

  /** An answer settles what both send in every line there is. */
  #agreed(type: string): void {
    if (type === "answer") for (const line of this.#transceivers) line.currentDirection = "sendrecv";
  }

  async addIceCandidate({ candidate }: { candidate: string }): Promise<void> {
    this.told.push(candidate);
  }

  restartIce(): void {
    this.told.push("restart");
    this.onnegotiationneeded?.();
  }

  close(): void {
    this.told.push("close");
  }
}
