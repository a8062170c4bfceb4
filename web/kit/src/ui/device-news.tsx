import type { DeviceChange, DeviceNews } from "../model/device-choices.ts";
import "../texts/devices.ts";
import { t } from "../texts/texts.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

export interface DeviceNewsProps {
  readonly news: DeviceNews | null;
  readonly onChange: (change: DeviceChange) => void;
}

/** A device was plugged in, pulled out, or does not start. */
export function DeviceNewsView({ news, onChange }: DeviceNewsProps) {
  if (news === null) return null;
  const dismiss = () => onChange({ type: "dismiss_news" });
  if (news.type !== "new") {
    return (
      <Notice tone="attention" onDismiss={dismiss}>
        {newsWords(news)}
      </Notice>
    );
  }
  return (
    <Notice
      actions={
        <>
          <Button variant="primary" onClick={() => onChange({ type: "take_new" })}>
            {t("devices-news-use")}
          </Button>
          <Button onClick={dismiss}>{t("devices-news-keep")}</Button>
        </>
      }
    >
      {t("devices-news-new", { label: news.label })}
    </Notice>
  );
}

function newsWords(news: Exclude<DeviceNews, { type: "new" }>): string {
  const { label, kind } = news;
  if (news.type === "failed") return t("devices-news-failed", { label });
  return news.now === null
    ? t("devices-news-gone-system", { label, device: kind })
    : t("devices-news-gone", { label, now: news.now });
}
