/** Epoch milliseconds, UTC. A number so that SQLite, PostgreSQL, JSON and the browser agree to the bit. */
export type Instant = number;
/** A calendar day, `YYYY-MM-DD`, in some person's zone. */
export type Day = string;
export type PersonId = string;
/** One patient's chart. The same id in every table and stream of that chart. */
export type ChartId = string;
/** Names one attempt to do one thing, chosen by the sender; resending it is safe for ever. */
export type OpId = string;
/** `<chart>/<audience>`; the program's own stream is `program/program`. */
export type StreamId = string;

/** Who may read a stream: exactly one audience each (architecture §3). `own` is what a supporter keeps for themselves, under `ownChart`. */
export const audiences = ['shared', 'team', 'own', 'notes', 'group', 'program'] as const;
export type Audience = (typeof audiences)[number];

/** The chart id under which the program's own stream is filed. */
export const PROGRAM: ChartId = 'program';

/** Where a supporter's own things are filed: a chart of nobody but them. */
export function ownChart(person: PersonId): ChartId {
  return `own-${person}`;
}

export function streamId(chart: ChartId, audience: Audience): StreamId {
  return `${chart}/${audience}`;
}

export function parseStreamId(stream: StreamId): { chart: ChartId; audience: Audience } | undefined {
  const slash = stream.indexOf('/');
  const audience = audiences.find((name) => name === stream.slice(slash + 1));
  return slash > 0 && audience ? { chart: stream.slice(0, slash), audience } : undefined;
}
