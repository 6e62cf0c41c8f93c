import type { Actor, EntryOf, Fact, Instant, PersonId } from '@cairn/kernel';

export const CONCERN_MAX = 4000;
export const urgencies = ['now', 'soon', 'when-you-can'] as const;
/** In the sharer's own words for it: right now, today, when somebody can. */
export type Urgency = (typeof urgencies)[number];

/** What somebody wrote about another person. Nothing of it says that the other is a patient. */
export type Concern = {
  readonly concernId: string;
  readonly from: { readonly personId: PersonId; readonly name: string; readonly role: string };
  /** `check-in`: their own weekly check-in asks for a call or says that they are not safe. */
  readonly source: 'concern' | 'check-in';
  readonly needs: readonly ('call' | 'not-safe')[];
  readonly urgency: Urgency;
  readonly text: string;
  /** Topics of danger that the words may speak of; a list of words, not a judgement. */
  readonly danger: readonly string[];
  /** Where they may be called back; undefined when they do not want that. */
  readonly phone: string | undefined;
  readonly sharedAt: Instant;
};

/** Cannot wait for the next working hour. */
export function isUrgent({ urgency, danger, needs }: Pick<Concern, 'urgency' | 'danger' | 'needs'>): boolean {
  return urgency === 'now' || danger.length > 0 || needs.includes('not-safe');
}

/** How a concern was settled by the team. */
export const concernOutcomes = ['talked-with-patient', 'called-back', 'safety-plan', 'emergency', 'nothing-needed', 'other'] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

export type ConcernFact =
  | Fact<'concern.received', { readonly concern: Concern; readonly relationship: string | undefined; readonly routedBy: Actor | undefined }>
  /** The patient was told that somebody shared a concern (clinical C5: no passing secrets). */
  | Fact<'concern.told', { readonly concernId: string; readonly by: Actor }>
  | Fact<'concern.settled', { readonly concernId: string; readonly outcome: ConcernOutcome; readonly note: string; readonly by: Actor }>;
export type ConcernEntry = EntryOf<ConcernFact>;

export type ConcernOnChart = Concern & {
  readonly relationship: string | undefined;
  /** Who at the desk matched it by hand; undefined when it came by itself. */
  readonly routedBy: Actor | undefined;
  readonly receivedAt: Instant;
  readonly told: { readonly by: Actor; readonly at: Instant } | undefined;
  readonly settled: { readonly outcome: ConcernOutcome; readonly note: string; readonly by: Actor; readonly at: Instant } | undefined;
};
/** Oldest first. The team's alone: the patient learns of it from a person. */
export type Concerns = { readonly concerns: readonly ConcernOnChart[] };

export type ConcernCommand =
  | { readonly type: 'receive'; readonly concern: Concern; readonly relationship: string | undefined; readonly routedBy: Actor | undefined }
  | { readonly type: 'tell'; readonly concernId: string }
  | { readonly type: 'settle'; readonly concernId: string; readonly outcome: ConcernOutcome; readonly note: string };

export const concernRefusals = ['concern-unknown', 'concern-settled', 'concern-note-needed'] as const;
export type ConcernRefusal = (typeof concernRefusals)[number];
