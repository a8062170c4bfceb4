import type { DeskModel } from "@beckon/kit/model/desk.ts";
import { type Notice, Notices, ringingRequests } from "@beckon/kit/model/notices.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { ring } from "@beckon/kit/ui/ring-tone.ts";
import { Attention, isLookedAt } from "@beckon/kit/view/attention.ts";
import type { BrowserNotices } from "@beckon/kit/view/notices.ts";
import { PageRing } from "@beckon/kit/view/page-ring.ts";
import { silence, silenced } from "@beckon/kit/view/silence.ts";
import { useEffect, useMemo, useState } from "preact/hooks";
import { go } from "./address.ts";
import { ringLoudness } from "./ring-volume.tsx";

/** How long a request for a call rings: as long as an invitation sounds. */
const RING_MS = 45_000;

/** Lets the desk be noticed: what comes while nobody looks is a notification, a request for a call rings. */
export function useAttention(desk: DeskModel, notices: BrowserNotices): void {
  useNotices(desk, notices);
  useBadge(desk);
  useRequestRing(desk);
}

/** Tells what is new in notifications, unless the agent looks at a page of the desk; takes away what is out of date. */
function useNotices(desk: DeskModel, notices: BrowserNotices): void {
  useEffect(() => {
    const attention = new Attention();
    const finder = new Notices();
    const stop = desk.rows.subscribe((rows) => {
      if (!desk.loaded.peek()) return;
      const { told, over } = finder.look(rows);
      for (const conversation of over) notices.close(conversation);
      if (told.length === 0) return;
      void attention.somewhere().then((seen) => {
        if (!seen) for (const notice of told) show(notices, notice);
      });
    });
    return () => {
      stop();
      attention.dispose();
    };
  }, [desk, notices]);
}

function show(notices: BrowserNotices, notice: Notice): void {
  const { conversation, name } = notice;
  const [title, body] =
    notice.about === "request"
      ? [t("desk-notice-request", { name, kind: notice.kind }), t("desk-notice-request-body")]
      : [t("desk-notice-message", { name }), notice.text];
  notices.show(conversation, title, body, () => go(conversation));
}

/** The number on the app's own icon, where the desk is installed as an app. */
function useBadge(desk: DeskModel): void {
  const count = desk.rows.value.reduce((sum, row) => sum + row.unread + (row.request === null ? 0 : 1), 0);
  useEffect(() => {
    navigator.setAppBadge?.(count).catch(() => {});
  }, [count]);
}

/**
 * Rings while a consumer asks for a call: on every page of the desk for the eyes, on one for the ears, until the agent looks at the
 * conversation, on any of them, or goes away.
 */
function useRequestRing(desk: DeskModel): void {
  const [page] = useState(() => new PageRing());
  const busy = desk.busy.value !== null;
  const away = desk.status.value === "away";
  const asking = ringingRequests(desk.rows.value, desk.clock.now(), RING_MS)[0];
  const key = asking === undefined ? null : `${asking.id}-${asking.request?.at}`;
  const until = (asking?.request?.at ?? 0) + RING_MS;
  const seen = silenced.value === key;
  const words = useMemo(
    () =>
      asking?.request == null
        ? null
        : t("desk-notice-request", { name: asking.consumer.name, kind: asking.request.kind }),
    [key],
  );
  const selected = desk.selected.value === asking?.id;
  useEffect(() => {
    if (key === null || !selected) return;
    const see = () => {
      if (isLookedAt()) silence(key);
    };
    see();
    addEventListener("focus", see);
    return () => removeEventListener("focus", see);
  }, [key, selected]);
  useEffect(() => {
    if (key === null || seen || away) return;
    page.show(words, busy);
    const lasts = until - desk.clock.now();
    const tone = busy ? null : ring("incoming", { alone: true, lasts, loudness: ringLoudness });
    const end = setTimeout(() => page.show(null), lasts);
    return () => {
      clearTimeout(end);
      tone?.stop();
      page.show(null);
    };
  }, [key, words, seen, away, busy]);
}
