/** What one receiver has got so far, read from the browser's statistics. */
export interface Received {
  packets: number;
  /** Samples handed to the sound's play-out. */
  samples: number;
  framesDecoded: number;
}

/** Before anything came. */
export const NOTHING: Received = { packets: 0, samples: 0, framesDecoded: 0 };

/** How long a kind of media counts as flowing after its last step: a slow camera's next picture may take a while. */
const FLOWS_MS = 2_500;

/** Reads one receiver's statistics. */
export function received(stats: RTCStatsReport | null): Received {
  let found = NOTHING;
  stats?.forEach((row: Record<string, unknown>) => {
    if (row["type"] !== "inbound-rtp") return;
    found = {
      packets: Number(row["packetsReceived"] ?? 0),
      samples: Number(row["totalSamplesReceived"] ?? row["jitterBufferEmittedCount"] ?? 0),
      framesDecoded: Number(row["framesDecoded"] ?? 0),
    };
  });
  return found;
}

/** Whether one kind of the other side's media flows: its counters rise from one reading to the next. */
export class Flow {
  #last = NOTHING;
  #stepAt: number | null = null;
  #before = 0;

  /** Takes a reading in; tells whether packets came since the one before. */
  read(next: Received, now: number): boolean {
    const came = next.packets > this.#last.packets;
    if (next.framesDecoded > this.#last.framesDecoded || (came && next.samples > this.#last.samples))
      this.#stepAt = now;
    this.#last = next;
    return came;
  }

  /** Pictures or samples have come out of it lately. */
  flows(now: number, within = FLOWS_MS): boolean {
    return this.#stepAt !== null && now - this.#stepAt <= within;
  }

  /** Something was shown: a still screen sends few pictures, so that they need not go on coming. */
  get shown(): boolean {
    return this.#last.framesDecoded > this.#before;
  }

  /** What was shown is over; what comes is another screen. */
  forget(): void {
    this.#before = this.#last.framesDecoded;
  }
}
