import type { Actor, Day, EntryOf, Fact, Instant } from '@cairn/kernel';

/** Where care stands (clinical.md C4): the road the program knows, and the places people come from. */
export const careLevels = ['hospital', 'custody', 'detox', 'residential', 'maintenance', 'counseling', 'step-down', 'elsewhere'] as const;
export type CareLevel = (typeof careLevels)[number];

export type CarePlace = { readonly level: CareLevel; readonly program: string };

export const transitionReasons = ['planned', 'stable', 'needs-more', 'moved', 'asked-for', 'insurance', 'discharged', 'other'] as const;
export type TransitionReason = (typeof transitionReasons)[number];

/** The warm hand-over: each is said by name to be done, or why not (clinical.md C4 "warm hand-off record"). */
export const handOverItems = ['team-told', 'person-told', 'introduced', 'medicine-supply', 'naloxone', 'next-contact'] as const;
export type HandOverItem = (typeof handOverItems)[number];

/** Days after a transition on which somebody calls (clinical.md C4), after the first contact within `CONTACT_HOURS`. */
export const FOLLOW_UP_DAYS = [7, 14, 30, 60, 90] as const;
export const CONTACT_HOURS = { soonest: 24, latest: 72 } as const;

export type ItemState = { readonly done: boolean; readonly note: string; readonly by: Actor; readonly at: Instant };

export type TransitionFact =
  | Fact<
      'transition.planned',
      {
        readonly transitionId: string;
        readonly from: CarePlace;
        readonly to: CarePlace;
        readonly reason: TransitionReason;
        readonly note: string;
        readonly day: Day;
        readonly by: Actor;
      }
    >
  /** `done` false: it does not apply or could not be done, and `note` says why. */
  | Fact<
      'transition.item-said',
      { readonly transitionId: string; readonly item: HandOverItem; readonly done: boolean; readonly note: string; readonly by: Actor }
    >
  /** `contactAt`: when the next contact was promised for. */
  | Fact<'transition.made', { readonly transitionId: string; readonly day: Day; readonly contactAt: Instant; readonly by: Actor }>
  | Fact<'transition.called-off', { readonly transitionId: string; readonly note: string; readonly by: Actor }>;
export type TransitionEntry = EntryOf<TransitionFact>;

export type Transition = {
  readonly transitionId: string;
  readonly from: CarePlace;
  readonly to: CarePlace;
  readonly reason: TransitionReason;
  readonly note: string;
  readonly day: Day;
  readonly plannedBy: Actor;
  readonly plannedAt: Instant;
  readonly items: Readonly<Partial<Record<HandOverItem, ItemState>>>;
  readonly status: 'planned' | 'made' | 'called-off';
  readonly made: { readonly day: Day; readonly contactAt: Instant; readonly by: Actor; readonly at: Instant } | undefined;
  readonly calledOff: { readonly note: string; readonly by: Actor; readonly at: Instant } | undefined;
};

/** In the order they were planned. */
export type Transitions = { readonly transitions: readonly Transition[] };

export type TransitionCommand =
  | {
      readonly type: 'plan';
      readonly from: CarePlace;
      readonly to: CarePlace;
      readonly reason: TransitionReason;
      readonly note: string;
      readonly day: Day;
    }
  | { readonly type: 'say'; readonly transitionId: string; readonly item: HandOverItem; readonly done: boolean; readonly note: string }
  | { readonly type: 'make'; readonly transitionId: string; readonly contactAt: Instant }
  | { readonly type: 'callOff'; readonly transitionId: string; readonly note: string };

export const transitionRefusals = [
  'unknown-transition',
  'transition-over',
  'transition-open',
  'same-place',
  'hand-over-open',
  'contact-time',
  'transition-note-needed',
] as const;
export type TransitionRefusal = (typeof transitionRefusals)[number];
