import { ArrowDown } from "lucide";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import "../texts/chat.ts";
import { t } from "../texts/texts.ts";
import { Icon } from "./icon.tsx";
import { MessageGroup } from "./message-bubble.tsx";
import { type Block, blocksOf, type Line, lastOwn } from "./transcript.ts";
import "./message-list.css";

/** How near to the end still counts as being there. */
const NEAR_PX = 48;

export interface MessageListProps {
  /** In order of time. Each keeps its id. */
  readonly lines: readonly Line[];
  /** What stands before the first line: the brand's greeting. */
  readonly start?: ComponentChildren;
  /** Who is typing. Its place is kept free. */
  readonly typing?: string | undefined;
  /** Other people's faces; on unless told. */
  readonly faces?: boolean;
  /** Called with the last line's id while the end is in view. The owner adds whether the page is visible. */
  readonly onSeen?: (id: string) => void;
  /** The time by the server, for the words of days. */
  readonly now?: () => number;
}

/** Keeps a scrolling box at its end if it was there, and where it was if not. Tells how many lines came meanwhile. */
function useEnd(lines: readonly Line[], onSeen: ((id: string) => void) | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const seen = useRef<string | undefined>(undefined);
  const size = useRef("");
  const [unseen, setUnseen] = useState(0);
  const last = lines.at(-1);

  const toEnd = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  const look = () => {
    if (!atEnd.current || last === undefined) return;
    seen.current = last.id;
    setUnseen(0);
    onSeen?.(last.id);
  };

  useLayoutEffect(() => {
    if (last?.kind === "message" && last.mine && last.id !== seen.current) atEnd.current = true;
    // At the end, the observer below follows once the page is laid out: to ask for it here would have it laid out at once.
    if (!atEnd.current) setUnseen(lines.length - 1 - lines.findIndex((line) => line.id === seen.current));
    look();
  }, [last?.id]);

  // Not later: whoever comes sees the end first.
  useLayoutEffect(() => {
    const resized = new ResizeObserver(() => atEnd.current && toEnd());
    if (box.current) resized.observe(box.current);
    if (content.current) resized.observe(content.current);
    return () => resized.disconnect();
  }, []);

  const onScroll = () => {
    const element = box.current;
    if (element === null) return;
    const { scrollHeight, scrollTop, clientHeight } = element;
    const near = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    // The event of an earlier move may come after the box has changed its size: nobody has scrolled away then.
    const before = size.current;
    size.current = `${scrollHeight} ${clientHeight}`;
    if (atEnd.current && !near && before !== size.current) toEnd();
    else atEnd.current = near;
    look();
  };
  const jump = () => {
    atEnd.current = true;
    toEnd();
    look();
    box.current?.focus();
  };
  return { box, content, unseen, onScroll, jump };
}

interface BlockViewProps {
  readonly block: Block;
  readonly stateOf: string | undefined;
  readonly faces: boolean;
}

function BlockView({ block, stateOf, faces }: BlockViewProps) {
  switch (block.kind) {
    case "day":
      return <p class="ui-day">{block.label}</p>;
    case "system":
      return <p class="ui-system">{block.line.text}</p>;
    case "card":
      return <div class="ui-messages-card">{block.line.content}</div>;
    case "group":
      return <MessageGroup messages={block.messages} stateOf={stateOf} face={faces} />;
  }
}

/** The conversation. New lines never move what is being read. */
export function MessageList({ lines, start, typing, faces = true, onSeen, now = Date.now }: MessageListProps) {
  const { box, content, unseen, onScroll, jump } = useEnd(lines, onSeen);
  const told = lastOwn(lines)?.id;
  return (
    <div class="ui-messages">
      {/* A box that scrolls must take focus, or the keyboard cannot scroll it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div class="ui-messages-box" ref={box} onScroll={onScroll} role="log" aria-label={t("message-list")} tabIndex={0}>
        <div class="ui-messages-content" ref={content}>
          {start}
          {blocksOf(lines, now()).map((block) => (
            <BlockView key={block.key} block={block} stateOf={told} faces={faces} />
          ))}
          <p class="ui-typing">
            {typing !== undefined && (
              <>
                <span class="ui-typing-dots" aria-hidden="true">
                  <i />
                  <i />
                  <i />
                </span>
                {t("typing", { name: typing })}
              </>
            )}
          </p>
        </div>
      </div>
      {unseen > 0 && (
        <button type="button" class="ui-messages-new" onClick={jump}>
          <Icon node={ArrowDown} size={14} />
          {t("new-messages", { count: unseen })}
        </button>
      )}
    </div>
  );
}
