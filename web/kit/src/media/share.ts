/** A shared screen, window or tab. */
export interface Share {
  picture: MediaStreamTrack;
  /** The tab's or system's own sound, where the browser gives it. */
  sound: MediaStreamTrack | null;
}

/** The options that some browsers know beyond the standard's types. */
interface ShareOptions extends DisplayMediaStreamOptions {
  surfaceSwitching?: "include" | "exclude";
  systemAudio?: "include" | "exclude";
}

/** Asks what to share; call it in a click's own task. Nothing where the person chose nothing. */
export async function share(stopped: () => void): Promise<Share | null> {
  const options: ShareOptions = {
    video: { frameRate: { ideal: 15, max: 30 } },
    audio: true,
    surfaceSwitching: "include",
    // The system's sound would hold the other side's own voice.
    systemAudio: "exclude",
  };
  const stream = await navigator.mediaDevices.getDisplayMedia(options);
  const picture = stream.getVideoTracks()[0];
  if (picture === undefined) return null;
  picture.contentHint = "detail";
  // The browser's own *Stop sharing* ends the track.
  picture.onended = stopped;
  return { picture, sound: stream.getAudioTracks()[0] ?? null };
}
