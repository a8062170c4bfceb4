import type { SessionModel } from "@beckon/kit/model/session.ts";
import type { Me } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/sign-in.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { Sheet } from "@beckon/kit/ui/sheet.tsx";
import { type NavGroup, SideNav } from "@beckon/kit/ui/side-nav.tsx";
import { toast } from "@beckon/kit/ui/toast.tsx";
import { ChartColumn, CodeXml, Headset, LogOut, Menu, Phone, Server, UsersRound, Waypoints } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { go, hrefOf, type PageId } from "./address.ts";
import { titleOf } from "./dashboard.tsx";
import type { SettingsModel } from "./model/settings.ts";
import "./shell.css";

export interface ShellProps {
  readonly session: SessionModel;
  readonly settings: SettingsModel;
  readonly me: Me;
  readonly page: PageId;
  readonly children: ComponentChildren;
}

/** What stands around every page. */
export function Shell({ session, settings, me, page, children }: ShellProps) {
  const [menu, setMenu] = useState(false);
  const dirty = settings.changes.value.length > 0;
  useEffect(() => {
    if (!dirty) return;
    const keep = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", keep);
    return () => removeEventListener("beforeunload", keep);
  }, [dirty]);
  const leave = async () => {
    if (dirty) {
      toast({ text: t("dash-leave-unsaved") });
      return;
    }
    const refusal = await session.signOut();
    if (refusal !== null) toast({ text: `${refusal.message} ${refusal.remedy}` });
  };
  const places = (gone: () => void) => (
    <>
      <SideNav
        name={t("dash")}
        groups={groups()}
        current={page}
        onGo={(item) => {
          gone();
          if (item.id === "desk") location.assign(item.href);
          else go(item.href);
        }}
      />
      <Person me={me} onLeave={() => void leave()} />
    </>
  );
  return (
    <div class="dash">
      <header class="dash-bar">
        <IconButton icon={Menu} name={t("dash-menu")} side="bottom" onClick={() => setMenu(true)} />
        <span class="dash-brand">{me.brand_name}</span>
      </header>
      <header class="dash-side">
        <p class="dash-brand">{me.brand_name}</p>
        {places(() => undefined)}
      </header>
      <main class="dash-main">{children}</main>
      <Sheet open={menu} title={me.brand_name} onClose={() => setMenu(false)}>
        <div class="dash-menu">{places(() => setMenu(false))}</div>
      </Sheet>
    </div>
  );
}

function groups(): NavGroup[] {
  const item = (id: PageId, icon: typeof Phone) => ({ id, label: titleOf(id), href: hrefOf(id), icon });
  return [
    {
      label: t("dash-group-calls"),
      items: [item("calls", Phone), item("relay", Waypoints), item("nodes", Server)],
    },
    { label: t("dash-group-people"), items: [item("profiles", UsersRound)] },
    { label: t("dash-group-developers"), items: [item("installation", CodeXml)] },
    { label: t("dash-group-reports"), items: [item("report", ChartColumn)] },
    { items: [{ id: "desk", label: t("dash-to-desk"), href: "/desk", icon: Headset }] },
  ];
}

function Person({ me, onLeave }: { readonly me: Me; readonly onLeave: () => void }) {
  return (
    <div class="dash-person">
      <Avatar name={me.member.name} id={me.member.id} size={32} />
      <div class="dash-person-words">
        <p>{me.member.name}</p>
        <p class="dash-person-role">{t("dash-administrator")}</p>
      </div>
      <IconButton icon={LogOut} name={t("sign-out")} onClick={onLeave} />
    </div>
  );
}
