import type { DeskLine, Differences, Listening, Page, SignedIn } from "./brand.ts";
import { type Consumer, fresh, TestBrand } from "./brand.ts";
import { description } from "./sdp.ts";

/** A conversation in which a consumer and the agent Ana talk. */
export interface Talk {
  brand: TestBrand;
  ana: SignedIn;
  desk: DeskLine;
  agent: Page;
  maya: Consumer;
  consumer: Page;
}

/** Seeds a brand, lets Ana be available, and a consumer write. */
export async function talk(edge: Listening, differences: Differences = {}): Promise<Talk> {
  const brand = await TestBrand.seed(edge, differences);
  const ana = await brand.signIn(brand.ana);
  const desk = await ana.available();
  const maya = await brand.consumer();
  const consumer = await maya.page();
  await consumer.write("My tent pole broke");
  await consumer.entry("assigned");
  const agent = await ana.page(maya.conversation);
  return { brand, ana, desk, agent, maya, consumer };
}

/** Lets the agent invite; gives the invitation's id once it is pending. */
export async function invite(agent: Page, kind: "voice" | "video" = "video"): Promise<string> {
  const invitation = fresh("inv");
  const refused = await agent.does({ type: "invite", invitation, kind, offer: description("offer", kind) });
  if (refused) throw new Error(`the invitation was refused: ${refused}`);
  return invitation;
}

/** The call of an invitation. */
export const callOf = (invitation: string): string => invitation.replace("inv_", "cal_");

/** Lets the agent invite, and the consumer answer and accept while it rings; both are in the call then, whose id is given. */
export async function call(there: Pick<Talk, "agent" | "consumer">): Promise<string> {
  const { agent, consumer } = there;
  const invitation = await invite(agent);
  const call = callOf(invitation);
  await consumer.sees("negotiate");
  for (const said of [
    { type: "describe", call, generation: 1, description: description("answer") },
    { type: "accept", invitation },
  ] as const) {
    const refused = await consumer.does(said);
    if (refused) throw new Error(`the consumer was refused: ${refused}`);
  }
  await connect(there, call);
  return call;
}

const ALL = { audio: true, video: true, screen: false };

/** Lets both sides choose devices and report that everything plays, as pages do once a second. */
export async function connect({ agent, consumer }: Pick<Talk, "agent" | "consumer">, call: string, generation = 1) {
  for (const page of [agent, consumer]) await page.does({ type: "sends", call, media: ALL });
  for (const page of [agent, consumer]) report(page, call, generation);
  await agent.sees("call", (frame) => frame.call.state === "active");
}

/** One report in which everything is well. */
export function report(page: Page, call: string, generation = 1): void {
  page.line.say({
    type: "report",
    call,
    generation,
    transport: "connected",
    sources: ALL,
    plays: ALL,
    hears: true,
  });
}
