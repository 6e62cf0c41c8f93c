import { must, parseStreamId, type ChartId, type Instant, type PersonId, type StreamId } from '@cairn/kernel';
import type { Viewer } from '@cairn/people';
import type { Tx } from '../db/open.ts';
import { standing } from '../cairn.ts';
import { mayReadStream } from '../trpc.ts';

/** Who is in an open session by the record; nobody when there is no such session, or it is over. */
export type WhoIsIn = (tx: Tx, chart: ChartId, sessionId: string) => Promise<ReadonlySet<PersonId>>;
export type Place = { readonly stream: StreamId; readonly sessionId: string };

export const chartOf = ({ stream }: Place): ChartId => parseStreamId(stream)?.chart ?? '';

/** The one door to a call: in the session now, as the record has it, and still somebody who may know the chart's shared part, or a guest whom the patient and the host have there. */
export async function mayCall(tx: Tx, whoIsIn: WhoIsIn, viewer: Viewer, place: Place, now: Instant): Promise<boolean> {
  if (parseStreamId(place.stream)?.audience !== 'shared') return false;
  const inside = await whoIsIn(tx, chartOf(place), place.sessionId);
  if (!inside.has(viewer.personId)) return false;
  // A guest reads no stream; their place in the room is asked about instead.
  if ((await standing(tx, viewer, chartOf(place), now)).relation === 'guest') return true;
  return mayReadStream(tx, viewer, place.stream, now);
}

type Asked = { readonly at: Instant; readonly answer: Promise<boolean> };

/** Also without a fact an answer is asked anew after this long. */
const KEPT_MS = 30_000;
const MOST_KEPT = 2000;
const MOST_ASKED = 5;

/** Answers of `mayCall`, kept until something about the chart changes. */
export class Permissions {
  readonly #kept = new Map<ChartId, Map<string, Asked>>();
  readonly #ask: (viewer: Viewer, place: Place) => Promise<boolean>;
  readonly #now: () => Instant;

  constructor(ask: (viewer: Viewer, place: Place) => Promise<boolean>, now: () => Instant) {
    this.#ask = ask;
    this.#now = now;
  }

  /** Never an answer from before a change that has been heard of: one that was on its way when it came is asked again. */
  async may(viewer: Viewer, place: Place): Promise<boolean> {
    for (let left = MOST_ASKED; left > 0; left -= 1) {
      const asked = this.#asked(viewer, place);
      const answer = await asked.answer;
      if (this.#find(viewer, place) === asked) return answer;
    }
    return false;
  }

  drop(chart: ChartId): void {
    this.#kept.delete(chart);
  }

  dropAll(): void {
    this.#kept.clear();
  }

  #find(viewer: Viewer, place: Place): Asked | undefined {
    return this.#kept.get(chartOf(place))?.get(keyOf(viewer, place));
  }

  #asked(viewer: Viewer, place: Place): Asked {
    const known = this.#find(viewer, place);
    if (known && this.#now() - known.at < KEPT_MS) return known;
    if (this.#kept.size > MOST_KEPT) this.#kept.clear();
    const asked = { at: this.#now(), answer: this.#ask(viewer, place) };
    const ofChart = this.#kept.get(chartOf(place)) ?? new Map<string, Asked>();
    this.#kept.set(chartOf(place), ofChart.size > MOST_KEPT ? new Map() : ofChart);
    must(this.#kept.get(chartOf(place)), 'answers of the chart').set(keyOf(viewer, place), asked);
    asked.answer.catch(() => ofChart.delete(keyOf(viewer, place)));
    return asked;
  }
}

function keyOf(viewer: Viewer, { sessionId }: Place): string {
  return `${viewer.personId}/${sessionId}`;
}
