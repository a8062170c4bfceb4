import type { Settings } from "@beckon/kit/protocol.ts";

const WEIGHT = { voice: 2, video: 4, screen: 1 };

/** A brand's settings, for unit tests. */
export const someSettings = (): Settings => ({
  version: 1,
  switches: { voice: true, video: true, screen: true },
  profiles: [
    {
      id: "prf_1",
      name: "All",
      initiate_voice: true,
      initiate_video: true,
      initiate_screen: true,
      capacity: 4,
      call_weight: WEIGHT,
    },
    {
      id: "prf_2",
      name: "Voice",
      initiate_voice: true,
      initiate_video: false,
      initiate_screen: true,
      capacity: 4,
      call_weight: WEIGHT,
    },
  ],
  assignments: [{ agent: "agt_ben", profile: "prf_2" }],
  departments: [{ id: "dep_1", name: "Advice" }],
  look: { name: "Northwind", colour: "#1f6f54", greeting: "Hello", language: null },
  allowed_domains: [],
  relay: { force: false, servers: { type: "ours" } },
  calls: {
    agent_camera_off: false,
    consumer_camera_off: false,
    consumer_may_ask: true,
    ring_s: 45,
    invitation_s: 120,
    link_min: 30,
  },
});
