import { Specimen } from "./specimen.tsx";

const grounds = ["surface-0", "surface-1", "surface-2", "surface-3"];
const fills: [fill: string, on: string][] = [
  ["accent", "on-accent"],
  ["accent-hover", "on-accent"],
  ["bubble", "on-bubble"],
  ["danger", "on-danger"],
  ["danger-hover", "on-danger"],
  ["accent-soft", "accent-text"],
  ["danger-soft", "danger-text"],
  ["attention-soft", "attention-text"],
  ["live-soft", "live-text"],
  ["stage", "on-stage"],
  ["stage-raised", "on-stage-quiet"],
  ["stage-control", "on-stage"],
];
const words = ["text", "text-quiet", "accent-text", "danger-text", "attention-text", "live-text"];

export const FoundationsPart = () => (
  <>
    <Specimen title="Words on every surface">
      {grounds.map((ground) => (
        <div key={ground} class="swatch" style={{ background: `var(--${ground})` }}>
          {words.map((word) => (
            <span key={word} style={{ color: `var(--${word})` }}>
              {word}
            </span>
          ))}
        </div>
      ))}
    </Specimen>
    <Specimen title="Fills and what stands on them">
      {fills.map(([fill, on]) => (
        <div key={fill} class="swatch" style={{ background: `var(--${fill})`, color: `var(--${on})` }}>
          {fill}
        </div>
      ))}
    </Specimen>
    <Specimen title="Type" as="stack">
      {[32, 24, 20, 16, 14, 13, 12].map((size) => (
        <p key={size} style={{ font: `var(--weight-title) var(--type-${size}) var(--font)` }}>
          {size} · Maya is choosing a microphone{" "}
          <span style={{ fontWeight: "var(--weight-text)" }}>and has 1:42 left to answer</span>
        </p>
      ))}
    </Specimen>
  </>
);
