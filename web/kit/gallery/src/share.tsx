import { useState } from "preact/hooks";
import type { OwnShare, ShareWish } from "../../src/model/share-wish.ts";
import { ShareControl } from "../../src/ui/share-control.tsx";

/** The share of a bar, with everything that it offers. */
export function Share({ asks = false, reason }: { asks?: boolean; reason?: string }) {
  const [own, setOwn] = useState<OwnShare | null>(null);
  const [asked, setAsked] = useState(asks);
  const [wish, setWish] = useState<ShareWish>({ surface: null, kind: "detail", sound: true, here: true });
  const start = (surface: ShareWish["surface"]) =>
    setOwn({ surface, kind: wish.kind, sound: wish.sound, paused: false });
  return (
    <ShareControl
      own={own}
      other="Maya Lindqvist"
      asks={asked}
      wish={wish}
      chooses
      reason={reason}
      onToggle={() => (own === null ? start(wish.surface) : setOwn(null))}
      onStart={start}
      onKind={(kind) => setWish({ ...wish, kind })}
      onSound={(sound) => setWish({ ...wish, sound })}
      onTake={() => setAsked(false)}
      onLeave={() => setAsked(false)}
    />
  );
}
