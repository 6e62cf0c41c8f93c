import type { Actor, EntryOf, Fact, Instant, OpId, PersonId } from '@cairn/kernel';

/** One line of a room thread, longest. */
export const LINE_MAX = 2000;
/** Newest lines of each thread that a screen gets. */
export const LINES_KEPT = 200;
/** [D] A link to join waits this long. */
export const INVITATION_LIVES_MS = 7 * 86_400_000;
/** Wrong names that one link forgives before it is closed for good. */
export const NAME_TRIES = 5;
/** Links that may wait at once, for one chart. */
export const INVITATIONS_OPEN_MAX = 10;

/** Something of a supporter's own place that they chose to show: fixed words and values, as they stood then. */
export type SharedThing = {
  readonly what: 'check-in' | 'sheet' | 'certificate';
  readonly itemId: string;
  readonly on: string;
  /** `key` names a question (`check-in.stress`, `family-fa.before`, `certificate.name`); words for it are in the web's table and the lessons. */
  readonly rows: readonly { readonly key: string; readonly value: string }[];
};

export type FamilyFact =
  /** A line in the thread of one supporter; `shared` when it shows something of their own place. */
  | Fact<
      'family.said',
      {
        readonly threadOf: PersonId;
        readonly lineId: OpId;
        readonly from: Actor;
        readonly text: string;
        readonly shared: SharedThing | undefined;
      }
    >
  | Fact<'family.read', { readonly threadOf: PersonId; readonly by: Actor; readonly upTo: number }>
  /** The link's secret never reaches the program: its SHA-256 alone is kept. */
  | Fact<
      'family.invited',
      {
        readonly invitationId: string;
        readonly name: string;
        readonly relationship: string;
        readonly tokenHash: string;
        readonly expiresAt: Instant;
        readonly by: Actor;
      }
    >
  | Fact<'family.invitation-withdrawn', { readonly invitationId: string; readonly by: Actor }>
  /** Five wrong names: the link opens nothing any more. */
  | Fact<'family.invitation-closed', { readonly invitationId: string }>
  | Fact<'family.joined', { readonly invitationId: string; readonly supporter: SupporterRef; readonly relationship: string }>
  /** Somebody with a supporter's account asks to be part of this person's care; the patient alone decides. */
  | Fact<
      'connection.offered',
      {
        readonly requestId: string;
        readonly supporter: SupporterRef;
        readonly relationship: string;
        readonly line: string;
        readonly expiresAt: Instant;
      }
    >
  | Fact<
      'connection.answered',
      { readonly requestId: string; readonly agreed: boolean; readonly supporter: SupporterRef; readonly relationship: string }
    >
  | Fact<'connection.lapsed', { readonly requestId: string }>
  /** The team is about to call an emergency contact, in an event that the patient signed for; what is told is that and no more. */
  | Fact<
      'family.contact-called',
      { readonly supporter: SupporterRef; readonly grantId: string; readonly event: string; readonly by: Actor }
    >;
export type FamilyEntry = EntryOf<FamilyFact>;

export type SupporterRef = { readonly personId: PersonId; readonly name: string };

export type FamilyLine = {
  readonly lineId: OpId;
  /** Its place in the chart's stream; what `family.read` counts by. */
  readonly seq: number;
  readonly from: Actor;
  readonly text: string;
  readonly shared: SharedThing | undefined;
  readonly at: Instant;
};
/** `read`: how far each person has read, by their id. */
export type Thread = {
  readonly supporterId: PersonId;
  readonly lines: readonly FamilyLine[];
  readonly read: Readonly<Record<PersonId, number>>;
};
export type FamilyInvitation = {
  readonly invitationId: string;
  readonly name: string;
  readonly relationship: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: 'open' | 'joined' | 'withdrawn' | 'closed';
  readonly joined: (SupporterRef & { readonly at: Instant }) | undefined;
};
export type Connection = {
  readonly requestId: string;
  readonly supporter: SupporterRef;
  readonly relationship: string;
  readonly line: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly state: 'open' | 'agreed' | 'declined' | 'lapsed';
};

export type ContactCall = {
  readonly supporter: SupporterRef;
  readonly grantId: string;
  readonly event: string;
  readonly by: Actor;
  readonly at: Instant;
};

/** The family part of one chart, as the patient and the care team read it. Supporters read none of it: their thread reaches them as a view. */
export type Family = {
  readonly threads: readonly Thread[];
  readonly invitations: readonly FamilyInvitation[];
  readonly connections: readonly Connection[];
  /** Emergency contacts that were called, oldest first. */
  readonly calls: readonly ContactCall[];
};

export type FamilyCommand =
  /** `roomOpen`: the supporter may read and write here now; the caller asks consent. */
  | {
      readonly type: 'say';
      readonly lineId: OpId;
      readonly supporterId: PersonId;
      readonly text: string;
      readonly shared: SharedThing | undefined;
      readonly roomOpen: boolean;
    }
  | { readonly type: 'read'; readonly supporterId: PersonId; readonly upTo: number }
  | { readonly type: 'invite'; readonly name: string; readonly relationship: string; readonly tokenHash: string; readonly known: boolean }
  | { readonly type: 'withdraw'; readonly invitationId: string }
  | { readonly type: 'close'; readonly invitationId: string }
  | { readonly type: 'join'; readonly invitationId: string; readonly supporter: SupporterRef }
  | {
      readonly type: 'offer';
      readonly requestId: string;
      readonly supporter: SupporterRef;
      readonly relationship: string;
      readonly line: string;
      readonly expiresAt: Instant;
    }
  | { readonly type: 'answer'; readonly requestId: string; readonly agree: boolean }
  | { readonly type: 'lapse'; readonly requestId: string }
  /** `contact`: whom the patient's living grant names for this event; undefined when it names nobody so. */
  | { readonly type: 'call'; readonly event: string; readonly contact: (SupporterRef & { readonly grantId: string }) | undefined };

export const roomRefusals = [
  'family-line-empty',
  'family-room-closed',
  'family-nothing-new',
  'family-name-missing',
  'family-link-known',
  'family-links-full',
  'family-link-not-valid',
  'family-request-unknown',
  'family-nothing-to-share',
  'family-no-such-contact',
] as const;
export type RoomRefusal = (typeof roomRefusals)[number];
