import type { CallKind, Candidate, Description, IceServer, IceSettings, Transport } from "../protocol.ts";
import { iceServers, nobody, relayCount } from "./ice-servers.ts";
import { type Limit, type Limits, limitsOf } from "./limits.ts";
import type { Sources } from "./own.ts";
import { type Fingerprints, fingerprintOf } from "./safety.ts";

/**
 * The m-lines, in this order in every description; the data channel comes last. A connection that was made for a voice call has no
 * camera's, and gets it after all others when the call becomes a video call.
 */
type Role = keyof Sources;

/** What a connection needs, and whom it tells. */
export interface ConnectionOptions {
  kind: CallKind;
  generation: number;
  /** None where the servers are not known yet: {@link Connection.place} gives them, and until then nothing is gathered. */
  ice: IceSettings | null;
  certificate: RTCCertificate;
  /** The browser's own, of the window in which the connection is made. */
  Peer: typeof RTCPeerConnection;
  /** Gives way when both sides offer at once: the consumer's side. */
  polite: boolean;
  describe: (description: Description) => void;
  candidate: (candidate: Candidate) => void;
  /** The transport changed, or the other side's tracks are there. */
  changed: () => void;
  /** New paths are about to be looked for. */
  restarts: () => void;
  /** The other side has begun ICE anew. */
  restarted: () => void;
  /** A heartbeat came, perhaps with something that the other side says. */
  beat: (said: unknown) => void;
}

/** The roles of a voice call's connection. */
const WITHOUT_CAMERA: readonly Role[] = ["audio", "screen", "screenAudio"];

/** Before the servers are known. Relayed candidates alone, so that even a browser that gathers ahead finds none. */
const NOWHERE: IceSettings = { servers: [], relay_only: true };

/** People who hear each other have a call: sound goes before everything. */
const FIRST: RTCRtpEncodingParameters = { priority: "high", networkPriority: "high" };

/** How a connection begins. */
const AT_FIRST = limitsOf({
  rung: "full",
  fresh: true,
  saving: false,
  unwanted: { camera: false, screen: false },
  shares: false,
});

/**
 * One PeerConnection: the media of one generation of a call.
 *
 * Every m-line is there from the first offer on, with null tracks; whatever a person does later goes through `replaceTrack`. The
 * desk makes the first offer; from then on either side may offer (perfect negotiation). All steps run one after the
 * other, so a description never meets a half-done one.
 */
export class Connection {
  readonly generation: number;
  readonly #options: ConnectionOptions;
  readonly #pc: RTCPeerConnection;
  #beats: RTCDataChannel | null = null;
  readonly #roles: Role[];
  /** Whether the camera's line is there and in use. */
  #cameraOpen: boolean;
  /** Whether both sides know the line that a voice call got for the camera. */
  #cameraKnown = false;
  #sources: Sources = { audio: null, camera: null, screen: null, screenAudio: null };
  #steps: Promise<void> = Promise.resolve();
  /** Resolved once the servers are known. */
  readonly #placed: Promise<void>;
  #resolvePlaced = () => {};
  #restarting = false;
  /** The most addresses of relays that there were. */
  #relays = 0;
  #early: Candidate[] = [];
  /** The other side's last offer that was answered, and what was answered. */
  #answered: { offer: string; answer: Description } | null = null;
  #limits = AT_FIRST;
  /** The camera's own lines that its limit was set for. */
  #limitedLines = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.generation = options.generation;
    this.#roles = options.kind === "video" ? ["audio", "camera", "screen", "screenAudio"] : [...WITHOUT_CAMERA];
    this.#cameraOpen = options.kind === "video";
    this.#placed = new Promise((resolve) => {
      this.#resolvePlaced = resolve;
    });
    if (options.ice !== null) this.#resolvePlaced();
    this.#pc = new options.Peer(this.#configuration(options.ice ?? NOWHERE));
    this.#pc.onconnectionstatechange = () => options.changed();
    this.#pc.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) options.candidate(plain(candidate));
    };
  }

  get transport(): Transport {
    return this.#pc.connectionState;
  }

  /** Whether the other side's description is in. */
  get described(): boolean {
    return this.#pc.remoteDescription !== null;
  }

  /**
   * Whether DTLS is over while ICE finds paths: no restart brings it back. Firefox ends it where ICE is restarted again before the restart
   * before has found a path.
   */
  get severed(): boolean {
    const { connectionState, iceConnectionState } = this.#pc;
    return connectionState === "failed" && (iceConnectionState === "connected" || iceConnectionState === "completed");
  }

  /** Whether this side waits for the answer to an offer of its own. */
  get offers(): boolean {
    return this.#pc.signalingState === "have-local-offer";
  }

  /** The first offer of the generation, on the agent's side. It holds no candidates: gathering begins when the servers are known. */
  async offer(): Promise<Description> {
    for (const role of this.#roles) {
      this.#pc.addTransceiver(kindOf(role), { direction: "sendrecv" });
    }
    this.#openBeats();
    const { sdp = "" } = await this.#pc.createOffer();
    this.#step(async () => {
      await this.#placed;
      await this.#pc.setLocalDescription({ type: "offer", sdp });
    });
    return { type: "offer", sdp };
  }

  /** Servers and policy from now on; with `restart`, paths over them are looked for at once. */
  place(ice: IceSettings, restart: boolean): void {
    this.#pc.setConfiguration(this.#configuration(ice));
    this.#resolvePlaced();
    if (restart) this.restart();
  }

  /** The other side's description. */
  receive(description: Description): void {
    this.#step(async () => {
      if (description.type === "offer" && description.sdp === this.#answered?.offer) {
        // Said again, since the other side did not know that it came. It undoes nothing that this side has offered since.
        this.#options.describe(this.#answered.answer);
        return;
      }
      const collides = description.type === "offer" && this.#pc.signalingState !== "stable";
      if (collides && !this.#options.polite) {
        this.#offerAgain();
        return;
      }
      this.#openBeats();
      const before = ufragOf(this.#pc.remoteDescription?.sdp);
      const wasKnown = this.#cameraKnown;
      // It was settled before: who describes anew has taken the answer.
      this.#cameraKnown ||= this.#lateCamera?.currentDirection != null;
      await this.#pc.setRemoteDescription(this.#withSetup(description));
      for (const candidate of this.#early.splice(0)) this.#add(candidate);
      if (description.type === "offer") await this.#answer(description.sdp);
      // Giving way threw this side's own restart away, and Chromium finds no path after that before it restarts once more.
      const restarted = description.type === "offer" && before !== undefined && before !== ufragOf(description.sdp);
      if (collides && this.#restarting && !restarted) this.#pc.restartIce();
      if (restarted) this.#options.restarted();
      this.#described();
      await this.#openCamera();
      if (!this.#options.polite && !wasKnown) await this.#confirmCamera();
    });
  }

  /** A candidate of the other side; kept until there is a description for it. */
  candidate(candidate: Candidate): void {
    this.#step(async () => this.#add(candidate));
  }

  /** The call became a video call: a connection without a camera's line gets one, which the agent's side offers. */
  addCamera(): void {
    if (this.#roles.includes("camera")) return;
    this.#roles.push("camera");
    this.#step(() => this.#openCamera());
  }

  /** What this side sends from now on. Never renegotiates. */
  send(sources: Sources): void {
    this.#sources = sources;
    this.#step(() => this.#replace());
  }

  /** Finds new paths for the same connection; as soon as it is described, where it is not yet. */
  restart(): void {
    this.#options.restarts();
    this.#restarting = true;
    if (!this.described) return;
    if (this.offers) this.#offerAgain();
    else this.#pc.restartIce();
  }

  /** The other side's track of a role; there from the first description on. */
  received(role: Role): MediaStreamTrack | null {
    return this.#transceiver(role)?.receiver.track ?? null;
  }

  /** How loud the other side's voice is at this moment, of 1. */
  get loudness(): number {
    const [source] = this.#transceiver("audio")?.receiver.getSynchronizationSources() ?? [];
    return source?.audioLevel ?? 0;
  }

  /** What the browser tells of the other side's media in a role. */
  stats(role: Role): Promise<RTCStatsReport> | null {
    return this.#transceiver(role)?.receiver.getStats() ?? null;
  }

  /** Sends a heartbeat where the channel is up, with something to say where there is something. */
  beat(say = ""): void {
    if (this.#beats?.readyState === "open") this.#beats.send(say);
  }

  /** Both sides' certificates; nothing before DTLS has proved that the other side has the one that its description names. */
  get fingerprints(): Fingerprints | null {
    if (this.#pc.connectionState !== "connected") return null;
    const own = fingerprintOf(this.#pc.localDescription?.sdp);
    const other = fingerprintOf(this.#pc.remoteDescription?.sdp);
    return own === null || other === null ? null : { own, other };
  }

  /** What the browser tells of everything that is sent. */
  outgoing(): Promise<RTCStatsReport> {
    return this.#pc.getStats();
  }

  /** How many lines the camera's own picture has; 0 without a camera. */
  get cameraLines(): number {
    return this.#sources.camera?.getSettings().height ?? 0;
  }

  /** Limits what the pictures take from now on. */
  async limit(limits: Limits): Promise<void> {
    this.#limits = limits;
    this.#limitedLines = this.cameraLines;
    const { camera, screen } = limits;
    await this.#encode("camera", encodingOf(camera, this.#limitedLines));
    await this.#encode("screen", encodingOf(screen, 0));
  }

  /**
   * Has a picture sent whole once more, for who got no beginning of it: an encoder that is paused begins anew, which every browser does,
   * while none but Chromium can be asked for it.
   */
  async refresh(role: "camera" | "screen"): Promise<void> {
    await this.#encode(role, { active: false });
    await this.#encode(role, { active: true });
  }

  close(): void {
    this.#pc.onconnectionstatechange = null;
    this.#pc.onicecandidate = null;
    this.#pc.onnegotiationneeded = null;
    if (this.#beats !== null) this.#beats.onmessage = null;
    this.#pc.close();
  }

  /** All but the servers stays the same for the life of the connection, as `setConfiguration` demands. */
  #configuration({ servers, relay_only }: IceSettings): RTCConfiguration {
    return {
      bundlePolicy: "max-bundle",
      rtcpMuxPolicy: "require",
      certificates: [this.#options.certificate],
      iceTransportPolicy: relay_only ? "relay" : "all",
      iceServers: [...iceServers(servers), ...this.#fillers(servers)],
    };
  }

  /**
   * Stand-ins at the end of a list that became shorter. Chromium prefers a path of higher priority to a newer one, and gives a
   * relay more of it the more addresses come after its own: media would stay on a relay that drains.
   */
  #fillers(servers: readonly IceServer[]): RTCIceServer[] {
    const count = relayCount(servers);
    const missing = this.#relays - count;
    this.#relays = Math.max(this.#relays, count);
    return missing > 0 ? [nobody(missing)] : [];
  }

  /** The heartbeat's channel; after the transceivers, since Firefox orders m-lines by their making. */
  #openBeats(): void {
    if (this.#beats !== null) return;
    this.#beats = this.#pc.createDataChannel("beats", { negotiated: true, id: 0, ordered: false, maxRetransmits: 0 });
    this.#beats.onmessage = ({ data }) => this.#options.beat(data);
  }

  async #answer(offer: string): Promise<void> {
    for (const transceiver of this.#pc.getTransceivers()) {
      if (transceiver.direction === "recvonly") transceiver.direction = "sendrecv";
    }
    await this.#pc.setLocalDescription();
    this.#answered = { offer, answer: this.#local() };
    this.#options.describe(this.#answered.answer);
  }

  /** A description of the other side is in: from the first one on, the browser says when to offer. */
  #described(): void {
    if (this.#pc.onnegotiationneeded !== null) {
      this.#restarting = false;
      return;
    }
    this.#pc.onnegotiationneeded = () => this.#step(() => this.#renegotiate());
    if (this.#restarting) this.#pc.restartIce();
    this.#step(() => this.#encode("audio", FIRST));
    this.#step(() => this.limit(this.#limits));
    this.#step(() => this.#replace());
    this.#options.changed();
  }

  /**
   * A description whose DTLS role is the one that the other side has for the life of the connection (RFC 8842, section 5.5). Offers leave it
   * open; Firefox then takes the active one, whatever it has, and Chromium refuses such an answer for good.
   */
  #withSetup({ type, sdp }: Description): Description {
    const remote = setupOf(this.#pc.currentRemoteDescription?.sdp);
    const other = remote === "actpass" ? OPPOSITE[setupOf(this.#pc.currentLocalDescription?.sdp) ?? ""] : remote;
    return { type, sdp: other === undefined ? sdp : sdp.replaceAll("a=setup:actpass", `a=setup:${other}`) };
  }

  /** Makes the camera's line where it is due, or takes the one that the agent's side made. */
  async #openCamera(): Promise<void> {
    if (this.#cameraOpen || !this.#roles.includes("camera") || !this.described) return;
    if (this.#transceiver("camera") === undefined && !this.#options.polite) {
      this.#pc.addTransceiver("video", { direction: "sendrecv" });
    }
    // A picture that is there before the answer ends up in the shared screen's place in Firefox, for good.
    if (this.#transceiver("camera") === undefined || (this.#options.polite && !this.#cameraKnown)) return;
    this.#cameraOpen = true;
    await this.limit(this.#limits);
    await this.#replace();
    this.#options.changed();
  }

  /** The answer to the new line is in: the other side learns so by one more offer, and may send. */
  async #confirmCamera(): Promise<void> {
    if (this.#cameraKnown || this.#lateCamera?.currentDirection == null) return;
    this.#cameraKnown = true;
    await this.#renegotiate();
  }

  async #renegotiate(): Promise<void> {
    if (this.#pc.signalingState !== "stable") return;
    await this.#pc.setLocalDescription();
    this.#options.describe(this.#local());
  }

  /** An offer that nobody has answered was lost with a socket: nothing else can be said before its answer. */
  #offerAgain(): void {
    if (this.described) this.#options.describe(this.#local());
  }

  /** Nobody waits for one: the browser takes them in order, and one that fits nothing is of no harm. */
  #add(candidate: Candidate): void {
    if (this.described) this.#pc.addIceCandidate(candidate).catch(() => {});
    else this.#early.push(candidate);
  }

  async #replace(): Promise<void> {
    // The lines of a picture are set as a part of the camera's own, and its first picture is held to them: both at once.
    const limited = this.cameraLines === this.#limitedLines ? undefined : this.limit(this.#limits);
    const replaced = this.#roles.map((role) => {
      const sender = role === "camera" && !this.#cameraOpen ? undefined : this.#transceiver(role)?.sender;
      const track = this.#sources[role];
      return sender === undefined || sender.track === track ? undefined : sender.replaceTrack(track);
    });
    await Promise.all([limited, ...replaced]);
  }

  async #encode(role: Role, encoding: RTCRtpEncodingParameters): Promise<void> {
    const sender = this.#transceiver(role)?.sender;
    const parameters = sender?.getParameters();
    const [first] = parameters?.encodings ?? [];
    if (sender === undefined || parameters === undefined || first === undefined) return;
    Object.assign(first, encoding);
    // A browser that cannot do it sends as it thinks best.
    await sender.setParameters(parameters).catch(() => {});
  }

  /** Transceivers stand in the order of their m-lines on both sides, so a role's place is its mid's. */
  #transceiver(role: Role): RTCRtpTransceiver | undefined {
    const place = this.#roles.indexOf(role);
    return place < 0 ? undefined : this.#pc.getTransceivers()[place];
  }

  /** The camera's line of a connection that was made without one. */
  get #lateCamera(): RTCRtpTransceiver | undefined {
    return this.#options.kind === "video" ? undefined : this.#pc.getTransceivers()[WITHOUT_CAMERA.length];
  }

  #local(): Description {
    const { type, sdp } = this.#pc.localDescription ?? {};
    return { type: type === "offer" ? "offer" : "answer", sdp: sdp ?? "" };
  }

  /** Runs after the steps before it. A step that fails leaves the rest to the watch over silence, which renews the connection. */
  #step(run: () => Promise<void>): void {
    this.#steps = this.#steps.then(run).catch(() => {});
  }
}

function kindOf(role: Role): "audio" | "video" {
  return role === "audio" || role === "screenAudio" ? "audio" : "video";
}

/** The DTLS role that a description names. */
function setupOf(sdp: string | undefined): string | undefined {
  return /^a=setup:(\w+)/m.exec(sdp ?? "")?.[1];
}

/** Who answered is active or passive, and who offered the other. */
const OPPOSITE: Partial<Record<string, string>> = { active: "passive", passive: "active" };

/** By which two descriptions of the same side show whether ICE began anew between them. */
function ufragOf(sdp: string | undefined): string | undefined {
  return /^a=ice-ufrag:(.*?)\s*$/m.exec(sdp ?? "")?.[1];
}

function encodingOf({ active, bitrate, frames, lines }: Limit, height: number): RTCRtpEncodingParameters {
  return {
    active,
    maxBitrate: bitrate,
    maxFramerate: frames,
    scaleResolutionDownBy: Math.max(1, height / lines),
  };
}

function plain(candidate: RTCIceCandidate): Candidate {
  return {
    candidate: candidate.candidate,
    sdpMid: candidate.sdpMid,
    sdpMLineIndex: candidate.sdpMLineIndex,
    usernameFragment: candidate.usernameFragment,
  };
}
