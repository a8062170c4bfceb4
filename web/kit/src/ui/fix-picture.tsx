import type { ComponentChildren } from "preact";
import type { FixPicture } from "../model/fix-steps.ts";
import { classes } from "./classes.ts";
import "./fix-picture.css";

/** Where to press, drawn: a browser, a phone or a list of settings, with the one place in the accent's colour. */
export function FixPictureView({ picture }: { readonly picture: FixPicture }) {
  return (
    <svg class={classes("ui-fix-picture", `ui-fix-${picture}`)} viewBox="0 0 240 104" aria-hidden="true">
      {DRAWN[picture]}
    </svg>
  );
}

const Box = (box: { x: number; y: number; w: number; h: number; r?: number; class?: string }) => (
  <rect x={box.x} y={box.y} width={box.w} height={box.h} rx={box.r ?? 4} class={box.class ?? "ui-fix-soft"} />
);

/** The place to press, and a ring around it. */
const Target = ({ x, y, r = 9 }: { x: number; y: number; r?: number }) => (
  <>
    <circle cx={x} cy={y} r={r + 5} class="ui-fix-ring" />
    <circle cx={x} cy={y} r={r} class="ui-fix-here" />
  </>
);

const Lines = ({ x, y, w }: { x: number; y: number; w: number }) => (
  <>
    <Box x={x} y={y} w={w} h={6} r={3} />
    <Box x={x} y={y + 14} w={w * 0.7} h={6} r={3} />
  </>
);

/** A browser's window: its bar with the address, and the page below. */
const BrowserWindow = ({ children, address = 40 }: { children?: ComponentChildren; address?: number }) => (
  <>
    <Box x={4} y={4} w={232} h={140} r={10} class="ui-fix-frame" />
    <path d="M4 38h232" class="ui-fix-line" />
    <Box x={address} y={12} w={226 - address} h={18} r={9} />
    <circle cx={20} cy={21} r={4} class="ui-fix-soft" />
    {children}
  </>
);

const Question = ({ x, y }: { x: number; y: number }) => (
  <>
    <Box x={x} y={y} w={108} h={52} r={8} class="ui-fix-card" />
    <Box x={x + 10} y={y + 10} w={72} h={6} r={3} />
    <Box x={x + 10} y={y + 30} w={38} h={14} r={7} />
    <Box x={x + 56} y={y + 26} w={46} h={22} r={11} class="ui-fix-ring" />
    <Box x={x + 60} y={y + 30} w={38} h={14} r={7} class="ui-fix-here" />
  </>
);

const DRAWN: Record<FixPicture, ComponentChildren> = {
  site: (
    <BrowserWindow>
      <Target x={52} y={21} r={7} />
      <Box x={68} y={18} w={96} h={6} r={3} class="ui-fix-text" />
      <Lines x={20} y={56} w={120} />
    </BrowserWindow>
  ),
  "site-below": (
    <>
      <Box x={64} y={-60} w={112} h={160} r={16} class="ui-fix-frame" />
      <Lines x={80} y={14} w={80} />
      <Box x={74} y={62} w={92} h={22} r={11} />
      <Target x={88} y={73} r={7} />
      <Box x={104} y={70} w={44} h={6} r={3} class="ui-fix-text" />
    </>
  ),
  menu: (
    <>
      <Box x={4} y={4} w={232} h={140} r={10} class="ui-fix-frame" />
      <path d="M4 30h232" class="ui-fix-line" />
      <circle cx={20} cy={17} r={4} class="ui-fix-soft" />
      <Box x={30} y={7} w={52} h={20} r={10} class="ui-fix-ring" />
      <Box x={34} y={11} w={44} h={12} r={6} class="ui-fix-here" />
      <Box x={90} y={14} w={24} h={6} r={3} />
      <Box x={122} y={14} w={24} h={6} r={3} />
      <Box x={34} y={34} w={96} h={64} r={8} class="ui-fix-card" />
      <Box x={44} y={46} w={60} h={6} r={3} />
      <Box x={38} y={58} w={88} h={16} r={6} class="ui-fix-ring" />
      <Box x={44} y={63} w={74} h={6} r={3} class="ui-fix-here" />
      <Box x={44} y={82} w={52} h={6} r={3} />
    </>
  ),
  switch: (
    <>
      <Box x={24} y={4} w={192} h={140} r={12} class="ui-fix-frame" />
      <Box x={40} y={18} w={64} h={6} r={3} class="ui-fix-text" />
      <path d="M40 36h160M40 72h160" class="ui-fix-line" />
      <Box x={40} y={51} w={84} h={6} r={3} />
      <Box x={160} y={42} w={46} h={26} r={13} class="ui-fix-ring" />
      <Box x={165} y={46} w={36} h={18} r={9} class="ui-fix-here" />
      <circle cx={192} cy={55} r={6} class="ui-fix-knob" />
      <Box x={40} y={85} w={72} h={6} r={3} />
    </>
  ),
  plug: (
    <>
      <Box x={20} y={16} w={104} h={64} r={8} class="ui-fix-frame" />
      <path d="M8 92h128" class="ui-fix-line" />
      <Lines x={36} y={34} w={60} />
      <Target x={132} y={66} r={8} />
      <path d="M146 66h18c22 0 18-34 40-34" class="ui-fix-cable" />
      <circle cx={214} cy={32} r={10} class="ui-fix-frame" />
    </>
  ),
  apps: (
    <>
      <Box x={84} y={4} w={140} h={78} r={10} class="ui-fix-frame" />
      <path d="M84 28h140" class="ui-fix-line" />
      <Box x={96} y={13} w={52} h={6} r={3} class="ui-fix-text" />
      <Target x={208} y={16} r={7} />
      <path d="m205 13 6 6m0-6-6 6" class="ui-fix-cross" />
      <Box x={16} y={36} w={140} h={100} r={10} class="ui-fix-card" />
      <path d="M16 58h140" class="ui-fix-line" />
      <Box x={28} y={44} w={52} h={6} r={3} class="ui-fix-text" />
      <Lines x={28} y={72} w={90} />
    </>
  ),
  prompt: (
    <BrowserWindow>
      <Question x={30} y={42} />
    </BrowserWindow>
  ),
  "prompt-middle": (
    <>
      <Box x={4} y={4} w={232} h={140} r={10} class="ui-fix-frame" />
      <Question x={66} y={28} />
    </>
  ),
};
