import type { Day, EntryOf, Fact, Instant, PersonId } from '@cairn/kernel';
import type { Locale, StaffRole } from '@cairn/people';

export type Profile = {
  readonly name: string;
  /** How the patient is called, on every screen but the chart's header. */
  readonly called: string;
  readonly birthDate: Day | undefined;
  readonly pronouns: string | undefined;
  readonly locale: Locale;
  /** IANA zone in which the patient lives: check-ins are due by its clock. */
  readonly zone: string;
  /** First day in care. */
  readonly since: Day;
  /** Where a chart came from, so that a second import finds it again. */
  readonly origin: { readonly system: string; readonly value: string } | undefined;
};

export type Preferences = {
  /** `HH:MM` by the patient's clock [D]. */
  readonly checkInTime: string;
  readonly phone: string | undefined;
  readonly mayLeaveVoicemail: boolean;
};

export type TeamMember = { readonly personId: PersonId; readonly name: string; readonly role: StaffRole };

export type ChartFact =
  | Fact<'chart.opened', { readonly patient: PersonId; readonly profile: Profile; readonly preferences: Preferences }>
  | Fact<'chart.preferences-set', { readonly preferences: Preferences; readonly zone: string; readonly locale: Locale }>
  | Fact<'care-team.joined', { readonly member: TeamMember }>
  | Fact<'care-team.left', { readonly personId: PersonId }>;

export type ChartEntry = EntryOf<ChartFact>;

export type Chart = {
  readonly patient: PersonId | undefined;
  readonly profile: Profile | undefined;
  readonly preferences: Preferences | undefined;
  readonly openedAt: Instant | undefined;
  /** In the order they joined. */
  readonly team: readonly TeamMember[];
};

export type ChartCommand =
  | { readonly type: 'open'; readonly patient: PersonId; readonly profile: Profile; readonly preferences: Preferences }
  | { readonly type: 'set-preferences'; readonly preferences: Preferences; readonly zone: string; readonly locale: Locale }
  | { readonly type: 'assign'; readonly member: TeamMember }
  | { readonly type: 'release'; readonly personId: PersonId };

export const refusalCodes = ['chart-exists', 'no-such-chart', 'already-on-team', 'not-on-team', 'unknown-zone'] as const;
export type ChartRefusal = (typeof refusalCodes)[number];

export const defaultPreferences: Preferences = { checkInTime: '09:00', phone: undefined, mayLeaveVoicemail: false };
