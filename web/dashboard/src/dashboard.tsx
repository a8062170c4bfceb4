import type { SessionModel } from "@beckon/kit/model/session.ts";
import type { Me, Refusal } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { later } from "@beckon/kit/view/later.ts";
import { Loaded } from "@beckon/kit/view/loaded.tsx";
import { effect } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { address, type PageId, pageOf } from "./address.ts";
import { NodesModel } from "./model/nodes.ts";
import { ReportModel } from "./model/report.ts";
import type { SettingsModel } from "./model/settings.ts";
import { CallsPage } from "./pages/calls.tsx";
import { InstallationPage } from "./pages/installation.tsx";
import { NodesPage } from "./pages/nodes.tsx";
import { ProfilesPage } from "./pages/profiles.tsx";
import { RelayPage } from "./pages/relay.tsx";
import { loadAgain, SaveBar } from "./save-bar.tsx";
import { Shell } from "./shell.tsx";

export interface DashboardProps {
  /** What is edited outlives the session: whoever signs in again goes on with it. */
  readonly settings: SettingsModel;
  readonly session: SessionModel;
  readonly me: Me;
}

/** The brand's app: places at the left, one page of them, and the save bar while something is not saved. */
export function DashboardPage({ session, me, settings }: DashboardProps) {
  const [report] = useState(() => new ReportModel());
  const [nodes] = useState(() => new NodesModel());
  const page = pageOf(address.value);
  useEffect(() => {
    void loadAgain(settings);
  }, [settings]);
  useExpiry(session, { settings, report, nodes });
  useEffect(() => {
    document.title = t("dash-page-title", { page: titleOf(page), brand: me.brand_name });
    document.querySelector("main")?.scrollTo(0, 0);
  }, [page, me.brand_name]);
  return (
    <Shell session={session} settings={settings} me={me} page={page}>
      <Page page={page} me={me} settings={settings} report={report} nodes={nodes} />
      <SaveBar settings={settings} />
    </Shell>
  );
}

interface Models {
  readonly settings: SettingsModel;
  readonly report: ReportModel;
  readonly nodes: NodesModel;
}

/** Its chart and table are nobody's who came for the settings. */
const reportPage = later(() => import("./pages/report.tsx"));

function Page({ page, me, settings, report, nodes }: Models & { readonly page: PageId; readonly me: Me }) {
  switch (page) {
    case "calls":
      return <CallsPage settings={settings} />;
    case "relay":
      return <RelayPage settings={settings} />;
    case "nodes":
      return <NodesPage model={nodes} />;
    case "profiles":
      return <ProfilesPage settings={settings} />;
    case "installation":
      return <InstallationPage settings={settings} me={me} />;
    case "report":
      return <Loaded part={reportPage}>{({ ReportPage }) => <ReportPage model={report} />}</Loaded>;
  }
}

/** The name of a page, in the navigation, its heading and the tab. */
export function titleOf(page: PageId): string {
  switch (page) {
    case "calls":
      return t("dash-calls");
    case "relay":
      return t("dash-relay");
    case "nodes":
      return t("dash-nodes");
    case "profiles":
      return t("dash-profiles");
    case "installation":
      return t("dash-installation");
    case "report":
      return t("dash-report");
  }
}

/** A refusal for want of a session leads back to the sign-in. */
function useExpiry(session: SessionModel, models: Models): void {
  const { settings, report, nodes } = models;
  useEffect(
    () =>
      effect(() => {
        const states = [report.state.value, nodes.state.value];
        const refusals: (Refusal | null)[] = [
          settings.refusal.value,
          ...states.map((state) => (state.phase === "refused" ? state.refusal : null)),
        ];
        if (refusals.some((refusal) => refusal?.code === "sign_in_required")) session.expired();
      }),
    [session, settings, report, nodes],
  );
}
