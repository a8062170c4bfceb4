import { CircleAlert } from "lucide";
import "../texts/chat.ts";
import { clock } from "../texts/format.ts";
import { t } from "../texts/texts.ts";
import { Avatar } from "./avatar.tsx";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import { type MessageLine, piecesOf } from "./transcript.ts";
import "./message-bubble.css";

function Words({ text }: { text: string }) {
  return (
    <>
      {piecesOf(text).map((piece, at) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          <a key={at} href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc">
            {piece.text}
          </a>
        ),
      )}
    </>
  );
}

export interface MessageGroupProps {
  /** Of one person, within one minute. */
  readonly messages: readonly [MessageLine, ...MessageLine[]];
  /** The id of the message whose state is told. */
  readonly stateOf?: string | undefined;
  /** The other person's face beside the group. */
  readonly face: boolean;
}

/** What one person wrote within a minute: one's own at the end in accent, the other's at the start. */
export function MessageGroup({ messages, stateOf, face }: MessageGroupProps) {
  const [first] = messages;
  const told = messages.find((message) => message.id === stateOf && message.state !== "failed");
  const failed = messages.filter((message) => message.state === "failed");
  const retry = () => {
    for (const message of failed) message.onRetry?.();
  };
  return (
    <div class={classes("ui-group", first.mine ? "ui-group-mine" : "ui-group-theirs")}>
      {!first.mine && face && <Avatar name={first.name} id={first.person} size={24} />}
      <div class="ui-group-bubbles">
        {messages.map((message) => (
          <div
            key={message.id}
            dir="auto"
            class={classes("ui-bubble", message.state === "sending" && "ui-bubble-sending")}
          >
            <bdi class="ui-unseen">{message.mine ? t("you") : message.name}: </bdi>
            <Words text={message.text} />
          </div>
        ))}
      </div>
      <p class="ui-group-about">
        {failed.length > 0 ? (
          <span class="ui-group-failed">
            <Icon node={CircleAlert} size={14} />
            {t("message-failed")}
            <span aria-hidden="true"> · </span>
            <button type="button" onClick={retry}>
              {t("retry")}
            </button>
          </span>
        ) : (
          <>
            {!first.mine && (
              <>
                <bdi>{first.name}</bdi> ·{" "}
              </>
            )}
            <time dateTime={new Date(first.at).toISOString()}>{clock(first.at)}</time>
            {told?.state && ` · ${t(`message-${told.state}`)}`}
          </>
        )}
      </p>
    </div>
  );
}
