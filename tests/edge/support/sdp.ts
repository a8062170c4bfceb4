import type { Description } from "@beckon/kit/protocol.ts";

const FINGERPRINT = Array.from({ length: 32 }, () => "AB").join(":");
const LINES = {
  voice: ["audio", "video", "audio", "application"],
  video: ["audio", "video", "video", "audio", "application"],
} as const;

/** A description as a browser would make it for a call of this kind, as far as the edge looks at it. */
export function description(type: "offer" | "answer", kind: "voice" | "video" = "video"): Description {
  const section = (media: string, mid: number) => [
    media === "application"
      ? "m=application 9 UDP/DTLS/SCTP webrtc-datachannel"
      : `m=${media} 9 UDP/TLS/RTP/SAVPF ${media === "audio" ? 111 : 96}`,
    "c=IN IP4 0.0.0.0",
    `a=mid:${mid}`,
    "a=ice-ufrag:abcd",
    "a=ice-pwd:abcdefghijklmnopqrstuvwx",
    `a=fingerprint:sha-256 ${FINGERPRINT}`,
    "a=setup:actpass",
    "a=sendrecv",
  ];
  const head = ["v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", "a=group:BUNDLE 0 1 2 3"];
  return { type, sdp: `${[...head, ...LINES[kind].flatMap(section)].join("\r\n")}\r\n` };
}

/** A path that goes straight to this machine. */
export const hostCandidate = (port = 50_000) => ({
  candidate: `candidate:1 1 udp 2122260223 192.0.2.1 ${port} typ host generation 0 ufrag abcd`,
  sdpMid: "0",
  sdpMLineIndex: 0,
  usernameFragment: "abcd",
});
