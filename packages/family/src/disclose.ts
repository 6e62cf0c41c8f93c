import type { ChartId, Day, Instant, PersonId } from '@cairn/kernel';
import type { ConcernOnChart } from './concerns.ts';
import type { DeskConcern } from './desk.ts';
import type { LessonId } from './lessons/lesson.ts';
import type { SharedThing } from './room.ts';

/** Who said a line, to a supporter: their role is always named. */
export type Speaker = { readonly name: string; readonly role: string; readonly mine: boolean };
export type SeenFamilyLine = {
  readonly lineId: string;
  /** Its place among the lines of this room, from 1 on; what `family.read` of a supporter counts by. */
  readonly seq: number;
  readonly from: Speaker;
  readonly text: string;
  readonly shared: SharedThing | undefined;
  readonly at: Instant;
};
/** View `familyRoom {chart}`: a supporter's own thread. Null for whoever has no such room, or not any more. */
export type FamilyRoom = {
  readonly chart: ChartId;
  /** How the patient is called. */
  readonly called: string;
  /** Who of the team reads along, roles named. */
  readonly team: readonly { readonly name: string; readonly role: string }[];
  readonly lines: readonly SeenFamilyLine[];
  readonly readUpTo: number;
  readonly unread: number;
  readonly notice: string;
};

/** The next family session that a supporter is asked to (topic `sessions`). */
export type FamilySessionSeen = {
  readonly chart: ChartId;
  readonly appointmentId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly zone: string;
  readonly where: 'video' | 'clinic' | 'phone';
  readonly withName: string;
  /** What the patient would like to talk about, in their words. */
  readonly topic: string | undefined;
  readonly answer: 'coming' | 'not-coming' | undefined;
  /** Somebody has opened its room: "Join" leads in. */
  readonly open: boolean;
};

export type FamilyOfChart = {
  readonly chart: ChartId;
  readonly called: string;
  readonly room: { readonly unread: number; readonly last: SeenFamilyLine | undefined } | undefined;
  readonly session: FamilySessionSeen | undefined;
};

/** For every supporter, whether anybody shares anything with them or not. */
export type MyFamilyPath = {
  readonly screened: 'not-yet' | 'safe' | 'not-safe';
  readonly lessons: { readonly done: number; readonly all: number; readonly next: LessonId | undefined };
  readonly naloxone: {
    readonly boxes: number;
    readonly all: number;
    readonly certifiedOn: Day | undefined;
    readonly kitExpires: Day | undefined;
  };
  readonly checkIn: { readonly due: boolean; readonly last: Day | undefined };
};
/** Added to `SupporterHome` as `family`. `chart` in `charts` is the same as in `shared`. */
export type FamilyHome = { readonly charts: readonly FamilyOfChart[]; readonly mine: MyFamilyPath };

/** View `familyInbox`: threads of the charts a staff member cares for, unread first. */
export type FamilyInbox = { readonly threads: readonly FamilyInboxRow[]; readonly unread: number };
export type FamilyInboxRow = {
  readonly chart: ChartId;
  readonly name: string;
  readonly supporterId: PersonId;
  readonly supporterName: string;
  readonly unread: number;
  readonly last: { readonly fromId: PersonId; readonly fromName: string; readonly text: string; readonly at: Instant };
};

/** View `concernDesk`, for director, supervisors and whoever is on call. */
export type ConcernDesk = {
  readonly concerns: readonly (DeskConcern & {
    /** Charts of exactly that name (and birth date, when given), for the person at the desk to choose from. */
    readonly candidates: readonly { readonly chart: ChartId; readonly name: string; readonly birthDate: string | undefined }[];
  })[];
};

/** Query `family.emergencyContacts {chart}`, staff only: who may be called, at which number, for which events (topic `emergency`). */
export type EmergencyContact = {
  readonly supporterId: PersonId;
  readonly grantId: string;
  readonly name: string;
  readonly relationship: string;
  readonly phone: string;
  readonly events: readonly string[];
  readonly until: Instant;
};

export type { ConcernOnChart };
