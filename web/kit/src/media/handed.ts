import { pageNotes } from "../signal/page.ts";
import { followChoices, memory, setMemory } from "./memory.ts";
import { WISHES_NOTE } from "./wishes.ts";

/** What a person chose, as it goes from one of their windows to another, whose storages are not the same one. */
export interface Choices {
  /** Of devices and saved data, as the browser remembers it; nothing where nobody chose yet. */
  devices: string | null;
  /** Of the running call, as the page has noted it. */
  wishes: string | null;
}

/** What was chosen here so far. */
export const choices = (): Choices => ({ devices: memory(), wishes: pageNotes.read(WISHES_NOTE) });

/** Goes on with what was chosen in the other window: a call that begins here after it does. */
export function takeChoices({ devices, wishes }: Choices): void {
  if (devices !== null) setMemory(devices);
  pageNotes.write(WISHES_NOTE, wishes);
}

/** Tells all of it at each choice from here on. */
export const tellChoices = (tell: (choices: Choices) => void): void => followChoices(() => tell(choices()));
