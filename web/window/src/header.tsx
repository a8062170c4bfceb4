import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { NoticeButton } from "@beckon/kit/ui/notice-button.tsx";
import { ChevronDown } from "lucide";
import { AskForCall } from "./ask-for-call.tsx";
import type { WindowProps } from "./window.tsx";

/** Who answers: the brand, then the agent with face and presence; and the way to make the window small. */
export function Header({ visit, started, conversation }: WindowProps) {
  const view = conversation.view.value;
  const agent = view?.status === "open" ? view.agent : null;
  const name = agent?.name ?? started.look.name;
  return (
    <header class="window-head">
      <Avatar
        name={name}
        {...(agent !== null && { id: agent.id })}
        size={40}
        {...(agent !== null && { presence: view?.agent_online ? "online" : "away" })}
      />
      <div class="window-head-words">
        <h1>{name}</h1>
        <p>{words(agent !== null, started.look.name, view?.status === "queued")}</p>
      </div>
      <AskForCall conversation={conversation} />
      {!visit.tag.framed && <NoticeButton notices={visit.ring.notices} side="bottom" />}
      <Minimise visit={visit} />
    </header>
  );
}

/** Makes the window small; a window that is a page of its own is closed with its tab. */
export function Minimise({ visit: { tag }, onStage = false }: Pick<WindowProps, "visit"> & { onStage?: boolean }) {
  if (!tag.framed) return null;
  return (
    <IconButton
      icon={ChevronDown}
      name={t("window-minimise")}
      variant={onStage ? "stage" : "quiet"}
      side="bottom"
      onClick={() => tag.say({ beckon: "close" })}
    />
  );
}

function words(answered: boolean, brand: string, queued: boolean): string {
  if (answered) return brand;
  return queued ? t("window-head-queued") : t("window-head-idle");
}
