import { accept, refuse, type Actor, type Context, type Day, type Decision, type Instant, type PersonId } from '@cairn/kernel';
import type { PeopleFact, PeopleRefusal, Person } from './person.ts';
import { isStaff } from './roles.ts';

/** Days away, both ends counted, on the person's own calendar. Work, rights and what is unread go to `cover` for that time. */
export type Absence = {
  readonly absenceId: string;
  readonly person: Actor;
  readonly from: Day;
  readonly until: Day;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Nobody: their work goes to the care teams. */
  readonly cover: Actor | undefined;
  readonly state: 'planned' | 'begun' | 'ended';
  /** Being on call went with it, and comes back with it. */
  readonly withOnCall: boolean;
};

export type AbsenceCommand =
  | {
      readonly type: 'set-away';
      readonly from: Day;
      readonly until: Day;
      readonly startsAt: Instant;
      readonly endsAt: Instant;
    }
  | { readonly type: 'begin'; readonly absenceId: string }
  | { readonly type: 'end'; readonly absenceId: string };

/** What deciding about somebody's days away needs. */
export type AbsenceDesk = {
  readonly person: Person | undefined;
  /** Whom the command names as cover; undefined when it names nobody. */
  readonly cover: { readonly asked: PersonId; readonly person: Person | undefined } | undefined;
  readonly onCall: PersonId | undefined;
  /** Of this person, and of the cover: those that have not ended. */
  readonly absences: readonly Absence[];
};

/** Longest time away that one setting can make. */
const LONGEST_DAYS = 120;
const DAY_MS = 86_400_000;

export function decideAbsence(
  desk: AbsenceDesk,
  command: AbsenceCommand,
  context: Context,
): Decision<PeopleFact, PeopleRefusal, { readonly absenceId: string }> {
  if (command.type === 'set-away') return setAway(desk, command, context);
  const absence = desk.absences.find((one) => one.absenceId === command.absenceId);
  if (!absence) return refuse('unknown-absence');
  const { absenceId } = absence;
  if (command.type === 'begin') {
    if (absence.state !== 'planned') return accept([], { absenceId });
    const withOnCall = desk.onCall === absence.person.personId;
    return accept([{ kind: 'absence.begun', version: 1, body: { absenceId, withOnCall } }], { absenceId });
  }
  if (!mayArrange(absence.person.personId, context.actor)) return refuse('not-yours');
  if (absence.state === 'ended') return accept([], { absenceId });
  return accept([{ kind: 'absence.ended', version: 1, body: { absenceId, by: context.actor } }], { absenceId });
}

/** Oneself, a supervisor, the director; and the program, when the time has come. */
function mayArrange(personId: PersonId, actor: Actor): boolean {
  return actor.personId === personId || ['supervisor', 'director', 'system'].includes(actor.role);
}

function setAway(
  { person, cover, onCall, absences }: AbsenceDesk,
  { from, until, startsAt, endsAt }: Extract<AbsenceCommand, { type: 'set-away' }>,
  context: Context,
): Decision<PeopleFact, PeopleRefusal, { readonly absenceId: string }> {
  if (!person?.active) return refuse('unknown-person');
  if (!isStaff(person.role)) return refuse('not-staff');
  if (!mayArrange(person.personId, context.actor)) return refuse('not-yours');
  if (until < from || endsAt <= context.now || endsAt - startsAt > LONGEST_DAYS * DAY_MS) return refuse('absence-days');
  const during = absences.filter((one) => one.state !== 'ended' && one.startsAt < endsAt && startsAt < one.endsAt);
  if (during.some((one) => one.person.personId === person.personId)) return refuse('absence-overlaps');
  if (cover && (!cover.person?.active || !isStaff(cover.person.role) || cover.asked === person.personId)) return refuse('no-such-cover');
  if (during.some((one) => one.person.personId === cover?.asked)) return refuse('cover-away');
  if (!cover && onCall === person.personId) return refuse('cover-needed');
  const absenceId = context.newId();
  const body = {
    absenceId,
    person: actorOf(person),
    from,
    until,
    startsAt,
    endsAt,
    cover: cover?.person && actorOf(cover.person),
    by: context.actor,
  };
  return accept([{ kind: 'absence.planned', version: 1, body }], { absenceId });
}

function actorOf({ personId, name, role }: Person): Actor {
  return { personId, name, role };
}
