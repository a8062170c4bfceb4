import { Phone, ScreenShare, Video } from "lucide";
import type { CallKind } from "../protocol.ts";
import type { IconNode } from "./icon.tsx";

/** What stands for a kind of call, everywhere. */
export const KIND_ICON: Record<CallKind, IconNode> = { voice: Phone, video: Video, screen: ScreenShare };
