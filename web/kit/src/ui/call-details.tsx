import { useEffect } from "preact/hooks";
import type { CallWish, Condition } from "../model/condition.ts";
import { directionOf } from "../texts/language.ts";
import "../texts/safety.ts";
import { t } from "../texts/texts.ts";
import { safetyLists } from "../view/safety-words.ts";
import { Switch } from "./choice.tsx";
import "./call-details.css";

/** Which pictures there are in the call. */
export interface Pictures {
  readonly cameras: boolean;
  /** Either side shares a screen. */
  readonly screen: boolean;
  /** It is the other side that does. */
  readonly othersScreen: boolean;
}

export interface CallDetailsProps {
  readonly condition: Condition;
  readonly pictures: Pictures;
  readonly onToggle: (wish: CallWish) => void;
}

/**
 * What a call's settings hold besides devices: saved data, pictures that are not wanted, an echo, and the words that show that nobody sits
 * between. What is said of pictures is there as long as there are such pictures, in a voice call too.
 */
export function CallDetails({ condition, pictures, onToggle }: CallDetailsProps) {
  return (
    <div class="ui-details">
      {(pictures.cameras || pictures.screen) && (
        <Switch
          label={t("save-data")}
          hint={t("save-data-hint")}
          checked={condition.saving}
          onChange={() => onToggle("saving")}
        />
      )}
      {pictures.cameras && (
        <Switch
          label={t("no-video")}
          hint={t("no-video-hint")}
          checked={condition.noVideo}
          onChange={() => onToggle("noVideo")}
        />
      )}
      {(pictures.othersScreen || condition.noScreen) && (
        <Switch
          label={t("no-screen")}
          hint={t("no-screen-hint")}
          checked={condition.noScreen}
          onChange={() => onToggle("noScreen")}
        />
      )}
      <Switch
        label={t("echo-heard")}
        hint={t("echo-heard-hint")}
        checked={condition.echo}
        onChange={() => onToggle("echo")}
      />
      <section class="ui-safety" aria-label={t("safety-title")}>
        <h3>{t("safety-title")}</h3>
        <Words {...condition} />
      </section>
    </div>
  );
}

function Words({ safety, readIn, renewed }: Pick<Condition, "safety" | "readIn" | "renewed">) {
  switch (safety.state) {
    case "none":
      return <p>{t("safety-none")}</p>;
    case "agreeing":
      return <p>{t("safety-agreeing")}</p>;
    case "broken":
      return (
        <p class="ui-safety-broken" role="alert">
          {t("safety-broken")}
        </p>
      );
    case "agreed":
      return (
        <>
          {renewed && <p role="status">{t("safety-renewed")}</p>}
          <Agreed places={safety.words} readIn={readIn} />
        </>
      );
  }
}

interface AgreedProps extends Pick<Condition, "readIn"> {
  readonly places: readonly number[];
}

/** The words in both people's languages, and on both sides in the same order: each may read out the one that they know. */
function Agreed({ places, readIn }: AgreedProps) {
  useEffect(() => {
    for (const language of readIn) safetyLists[language].load();
  });
  const lists = readIn.map((language) => ({ language, words: safetyLists[language].part.value }));
  // One language alone would not be what the other side reads.
  if (lists.some(({ words }) => words === null)) return <p>{t("safety-agreeing")}</p>;
  return (
    <>
      <ol class="ui-safety-words">
        {places.map((place, at) => (
          <li key={at}>
            {lists.map(({ language, words }) => (
              <span key={language} lang={language} dir={directionOf(language)}>
                {words?.[place]}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <p>{t(readIn.length > 1 ? "safety-how-two" : "safety-how")}</p>
    </>
  );
}
