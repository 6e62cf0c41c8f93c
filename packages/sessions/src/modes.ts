import type { Actor, Instant } from '@cairn/kernel';

/** How people meet, from the richest to the plainest. A session that gets weaker stays the same session. */
export const modes = ['video', 'audio', 'chat', 'phone'] as const;
export type Mode = (typeof modes)[number];

export const modeReasons = ['chosen', 'weak-network', 'device-lost', 'camera-denied', 'recovered', 'call-me'] as const;
export type ModeReason = (typeof modeReasons)[number];

export type ModeChange = { readonly mode: Mode; readonly why: ModeReason; readonly by: Actor; readonly at: Instant };

/** One stretch of the visit in one mode. `until` is undefined while it goes on. */
export type ModeSpan = {
  readonly mode: Mode;
  /** Undefined for the mode that the room had when it was opened. */
  readonly why: ModeReason | undefined;
  readonly from: Instant;
  readonly until: Instant | undefined;
};

type Moded = {
  readonly modality: Mode;
  readonly modes: readonly ModeChange[];
  readonly startedAt: Instant | undefined;
  readonly end: { readonly at: Instant } | undefined;
};

export function modeOf(session: Pick<Moded, 'modality' | 'modes'>): Mode {
  return session.modes.at(-1)?.mode ?? session.modality;
}

/**
 * Start and stop of every mode within the visit, from the moment the patient came in to its end: what a bill and a note need
 * (clinical.md §D). A mode that lasted no time is left out; neighbours of one mode are one span. Empty while the visit has not begun.
 */
export function modeSpans(session: Moded): ModeSpan[] {
  const { startedAt, end } = session;
  if (startedAt === undefined) return [];
  const first: ModeSpan = { mode: session.modality, why: undefined, from: startedAt, until: undefined };
  const spans = session.modes.reduce<ModeSpan[]>((so, { mode, why, at }) => [...so, { mode, why, from: at, until: undefined }], [first]);
  const closed = spans.map((span, at) => clipped(span, spans[at + 1]?.from ?? end?.at, startedAt));
  return merged(closed.filter((span) => span.until === undefined || span.until > span.from));
}

function clipped(span: ModeSpan, until: Instant | undefined, startedAt: Instant): ModeSpan {
  return { ...span, from: Math.max(span.from, startedAt), until };
}

function merged(spans: readonly ModeSpan[]): ModeSpan[] {
  return spans.reduce<ModeSpan[]>((so, span) => {
    const last = so.at(-1);
    if (last?.mode !== span.mode) return [...so, span];
    return [...so.slice(0, -1), { ...last, until: span.until }];
  }, []);
}
