import type { Page } from "playwright-core";

/**
 * Connects two connections within one page, without a server, as a call does after *Accept*: descriptions are exchanged
 * beforehand with null tracks and candidates are held back; then candidates are released, the camera is captured and takes
 * the place of the null track. Gives the milliseconds until both sides have decoded a frame: what no signalling can beat.
 */
export function floor(page: Page, height: number): Promise<number> {
  return page.evaluate(async (height) => {
    const held: (() => void)[] = [];
    let released = false;
    const make = () => new RTCPeerConnection({ bundlePolicy: "max-bundle", rtcpMuxPolicy: "require" });
    const [desk, window] = [make(), make()];
    const link = (from: RTCPeerConnection, to: RTCPeerConnection) => {
      from.onicecandidate = ({ candidate }) => {
        if (!candidate) return;
        const give = () => void to.addIceCandidate(candidate);
        if (released) give();
        else held.push(give);
      };
    };
    link(desk, window);
    link(window, desk);
    const played = (connection: RTCPeerConnection) =>
      new Promise<void>((done) => {
        connection.ontrack = ({ track, streams }) => {
          if (track.kind !== "video") return;
          const video = document.createElement("video");
          video.muted = true;
          video.autoplay = true;
          video.srcObject = streams[0] ?? new MediaStream([track]);
          document.body.append(video);
          video.requestVideoFrameCallback(() => done());
        };
      });
    const frames = Promise.all([played(desk), played(window)]);
    const senders = (["audio", "video"] as const).map((kind) => desk.addTransceiver(kind).sender);
    await desk.setLocalDescription();
    await window.setRemoteDescription(desk.localDescription as RTCSessionDescription);
    for (const transceiver of window.getTransceivers()) transceiver.direction = "sendrecv";
    await window.setLocalDescription();
    await desk.setRemoteDescription(window.localDescription as RTCSessionDescription);

    // The first picture is small, as a call's is.
    for (const side of [desk, window]) {
      const sender = side.getSenders()[1];
      const parameters = sender?.getParameters();
      const encoding = parameters?.encodings?.[0];
      if (sender === undefined || parameters === undefined || encoding === undefined) continue;
      encoding.scaleResolutionDownBy = height / 180;
      await sender.setParameters(parameters);
    }

    const size = { width: (height * 16) / 9, height, frameRate: 30 };
    const mine = await navigator.mediaDevices.getUserMedia({ audio: true, video: size });
    const accepted = performance.now();
    released = true;
    for (const give of held) give();
    const theirs = await navigator.mediaDevices.getUserMedia({ audio: true, video: size });
    const place = async (all: RTCRtpSender[], stream: MediaStream) => {
      await all[0]?.replaceTrack(stream.getAudioTracks()[0] ?? null);
      await all[1]?.replaceTrack(stream.getVideoTracks()[0] ?? null);
    };
    await Promise.all([place(senders, mine), place(window.getSenders(), theirs)]);
    await frames;
    const took = performance.now() - accepted;
    for (const stream of [mine, theirs]) for (const track of stream.getTracks()) track.stop();
    for (const video of document.querySelectorAll("video")) video.remove();
    desk.close();
    window.close();
    return took;
  }, height);
}
