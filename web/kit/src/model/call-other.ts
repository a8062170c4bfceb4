import type { DeviceProblem, InCall } from "../protocol.ts";
import type { MediaState } from "./call-media.ts";
import type { OtherMedia } from "./call-options.ts";
import type { FixDevice } from "./fix-steps.ts";

/** The other side's media as views show it: what comes, as far as the other side says that it sends it. */
export function otherMedia(other: InCall | undefined, media: MediaState): OtherMedia {
  const { otherPicture, otherScreen, tapToHear, condition, otherSpeaks, silent } = media;
  const { noVideo, noScreen, otherPaused } = condition;
  const sends = other?.sends;
  return {
    picture: sends?.video && !otherPaused && !noVideo ? otherPicture : null,
    screen: sends?.screen && !noScreen ? otherScreen : null,
    unreceived: { picture: noVideo && (sends?.video ?? false), screen: noScreen && (sends?.screen ?? false) },
    tapToHear,
    silent,
    speaks: otherSpeaks && (sends?.audio ?? false),
  };
}

/** The device whose steps the agent sent to this side, until it works (N3). */
export function fixOf(
  mine: InCall | undefined,
  problems: MediaState["own"]["problems"],
): { device: FixDevice; problem: DeviceProblem } | null {
  const device = mine?.fix ?? null;
  if (device === null || device === "screen") return null;
  const problem = problems[device];
  return problem === null ? null : { device, problem };
}
