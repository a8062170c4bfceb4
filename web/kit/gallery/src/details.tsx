import { type Condition, NO_CONDITION } from "../../src/model/condition.ts";
import { CallDetails } from "../../src/ui/call-details.tsx";
import { Specimen } from "./specimen.tsx";

const PICTURES = { cameras: true, screen: true, othersScreen: true };
const WORDS = { state: "agreed" as const, words: [3, 77, 140, 255] };
const states: Record<string, Partial<Condition>> = {
  "Agreed on": { safety: WORDS },
  "In two languages, and not the first": { safety: WORDS, readIn: ["ar", "en"], renewed: true },
  "Being agreed on": { safety: { state: "agreeing" } },
  Broken: { safety: { state: "broken" } },
};

export const DetailsPart = () => (
  <>
    {Object.entries(states).map(([title, state]) => (
      <Specimen key={title} title={title} as="stack">
        <CallDetails condition={{ ...NO_CONDITION, ...state }} pictures={PICTURES} onToggle={() => undefined} />
      </Specimen>
    ))}
  </>
);
