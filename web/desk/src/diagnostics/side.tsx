import type { Diagnosis, Side as SideName, Tile } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { permissionsOf } from "../model/diagnostics.ts";
import { whoWords } from "./text.ts";
import { pathWords, permissionWords, systemWords, tileWords, timeOfDay } from "./words.ts";

export interface SideProps {
  readonly side: SideName;
  readonly diagnosis: Diagnosis | null;
}

/** One participant's page: what it ran on, what it was allowed, how media went, what it showed. */
export function Side({ side, diagnosis }: SideProps) {
  return (
    <Card title={whoWords(side)}>
      {diagnosis === null ? <p class="diag-nothing">{t("diag-nothing")}</p> : <Known diagnosis={diagnosis} />}
    </Card>
  );
}

function Known({ diagnosis }: { readonly diagnosis: Diagnosis }) {
  const permissions = permissionsOf(diagnosis);
  return (
    <>
      <dl class="diag-facts">
        <div>
          <dt>{t("diag-software")}</dt>
          <dd>{diagnosis.browser}</dd>
        </div>
        <div>
          <dt>{t("diag-system")}</dt>
          <dd>{systemWords(diagnosis)}</dd>
        </div>
        <div>
          <dt>{t("diag-path")}</dt>
          <dd>{pathWords(diagnosis)}</dd>
        </div>
        <div>
          <dt>{t("diag-permissions")}</dt>
          <dd>
            {permissions.length === 0 ? (
              t("diag-permissions-none")
            ) : (
              <ul>
                {permissions.map((step, place) => (
                  <li key={place} class={classes(step.permission === "denied" && "diag-bad")}>
                    <span class="diag-time">{timeOfDay(step.at)}</span> {permissionWords(step)}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      </dl>
      <Layout tiles={diagnosis.layout} phone={diagnosis.phone} />
    </>
  );
}

/** The screen as boxes with words: where things were, and nothing of what they showed. */
function Layout({ tiles, phone }: { readonly tiles: readonly Tile[]; readonly phone: boolean }) {
  return (
    <figure class="diag-layout">
      <figcaption>
        <h3>{t("diag-layout")}</h3>
        <p>{t(tiles.length === 0 ? "diag-layout-none" : "diag-layout-about")}</p>
      </figcaption>
      {tiles.length > 0 && (
        <ul class={classes("diag-screen", phone && "diag-screen-phone")}>
          {tiles.map((tile, place) => (
            <li
              key={place}
              class={`diag-tile diag-tile-${tile.kind}`}
              style={{
                left: `${tile.x / 10}%`,
                top: `${tile.y / 10}%`,
                width: `${tile.width / 10}%`,
                height: `${tile.height / 10}%`,
              }}
              title={tileWords(tile)}
            >
              <span aria-hidden="true">{t(`diag-part-${tile.kind}`)}</span>
              <span class="ui-unseen">{tileWords(tile)}</span>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}
