import { NO_CONDITION } from "../../src/model/condition.ts";
import type { Safety } from "../../src/model/safety.ts";
import { CallDetails } from "../../src/ui/call-details.tsx";
import { Specimen } from "./specimen.tsx";

const states: Record<string, Safety> = {
  "Agreed on": { state: "agreed", words: [3, 77, 140, 255] },
  "Being agreed on": { state: "agreeing" },
  Broken: { state: "broken" },
};

export const DetailsPart = () => (
  <>
    {Object.entries(states).map(([title, safety]) => (
      <Specimen key={title} title={title} as="stack">
        <CallDetails condition={{ ...NO_CONDITION, safety }} camera onToggle={() => undefined} />
      </Specimen>
    ))}
  </>
);
