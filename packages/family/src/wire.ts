import { id, locale, opId } from '@cairn/kernel/wire';
import { password, personName, username, zone } from '@cairn/people';
import * as z from 'zod/mini';
import { CONCERN_MAX, concernOutcomes, urgencies } from './concerns.ts';
import { lessonIds, SHEET_ANSWER_MAX, sheetKinds } from './lessons/lesson.ts';
import { checkInAnswers, screenQuestions } from './path.ts';
import { LINE_MAX } from './room.ts';
import { trainingSteps } from './training.ts';

/*
 * Procedures that take these:
 * chart of the patient: family.invite, family.withdrawInvitation, family.say, family.read, family.answerConnection, family.share
 *   (a supporter, into their room), family.callEmergencyContact, query family.emergencyContacts {chart};
 * own place of the supporter: family.ask, family.shareConcern, familyPath.screen, .finishLesson, .practise, .train, .certify, .checkIn;
 * the team: concerns.tell, concerns.settle; the program: familyDesk.route, familyDesk.close.
 * Public, over HTTP: POST /api/join/name, /api/join/accept, /api/join/register.
 */
const base = { opId, chart: id };
const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
/** A word of the closed list that consent keeps; whether it is in it is asked at the door. */
const relationship = z.string().check(z.regex(/^[a-z]{2,20}$/));
const phone = z.string().check(z.trim(), z.minLength(5), z.maxLength(40));
const birthDate = z.iso.date();
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);

export const familySayInput = z.strictObject({
  ...base,
  supporterId: z.optional(id),
  text: z.string().check(z.minLength(1), z.maxLength(LINE_MAX)),
});
export const familyReadInput = z.strictObject({ ...base, supporterId: z.optional(id), upTo: z.int().check(z.positive()) });
export const familyInviteInput = z.strictObject({
  ...base,
  name: personName,
  relationship,
  tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export const invitationInput = z.strictObject({ ...base, invitationId: id });
export const answerConnectionInput = z.strictObject({ ...base, requestId: id, agree: z.boolean() });
export const shareInput = z.strictObject({ ...base, what: z.enum(['check-in', 'sheet', 'certificate']), itemId: id });
/** `chart` is the sender's own place, here and in all that follows until the desk. */
export const askInput = z.strictObject({ ...base, name: personName, birthDate, relationship, line: z.string().check(z.maxLength(500)) });
export const shareConcernInput = z.strictObject({
  ...base,
  about: personName,
  birthDate: z.optional(birthDate),
  text: text(CONCERN_MAX),
  urgency: z.enum(urgencies),
  phone: z.optional(phone),
});
const screenAnswer = z.enum(['no', 'yes', 'rather-not']);
export const screenInput = z.strictObject({
  ...base,
  answers: z.strictObject(
    Object.fromEntries(screenQuestions.map((one) => [one, screenAnswer])) as Record<(typeof screenQuestions)[number], typeof screenAnswer>,
  ),
  needCall: z.boolean(),
  phone: z.optional(phone),
});
export const finishLessonInput = z.strictObject({ ...base, lesson: z.enum(lessonIds) });
export const practiseInput = z.strictObject({
  ...base,
  kind: z.enum(sheetKinds),
  answers: z.record(z.string().check(z.regex(/^[a-z-]{1,40}$/)), z.string().check(z.maxLength(SHEET_ANSWER_MAX))),
});
export const trainInput = z.strictObject({
  ...base,
  step: z.enum(trainingSteps),
  choice: z.int().check(z.minimum(0), z.maximum(9)),
  said: z.string().check(z.maxLength(SHEET_ANSWER_MAX)),
});
export const certifyInput = z.strictObject({
  ...base,
  kit: z.optional(z.strictObject({ serial: text(60), expires: z.iso.date() })),
});
export const familyCheckInInput = z.strictObject({
  ...base,
  stress: z.int().check(z.minimum(0), z.maximum(10)),
  sleep: oneOf(checkInAnswers.sleep),
  safe: oneOf(checkInAnswers.safe),
  contact: oneOf(checkInAnswers.contact),
  boundary: oneOf(checkInAnswers.boundary),
  naloxone: oneOf(checkInAnswers.naloxone),
  needCall: z.boolean(),
  phone: z.optional(phone),
});
export const concernInput = z.strictObject({ ...base, concernId: id });
export const settleConcernInput = z.strictObject({
  ...base,
  concernId: id,
  outcome: z.enum(concernOutcomes),
  note: z.string().check(z.maxLength(1000)),
});
/** `chart` is the program. */
export const routeConcernInput = z.strictObject({ ...base, concernId: id, to: id });
export const closeConcernInput = z.strictObject({ ...base, concernId: id, why: z.string().check(z.maxLength(500)) });
export const emergencyCallInput = z.strictObject({ ...base, supporterId: id, event: z.string().check(z.regex(/^[a-z-]{1,40}$/)) });

const token = z.string().check(z.regex(/^[\w-]{43}$/));
/** POST /api/join/name: does the name fit the link? */
export const joinNameInput = z.strictObject({ token, name: personName });
const account = { username, password, locale, zone };
/** POST /api/join/accept: with `account` a new one is made, without it the cookie's supporter joins. */
export const joinAcceptInput = z.strictObject({ token, name: personName, account: z.optional(z.strictObject(account)) });
/** POST /api/join/register: an account without a link. */
export const registerInput = z.strictObject({ name: personName, ...account });
