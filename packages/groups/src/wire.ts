import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { CAP_MAX, CAP_MIN, GROUP_ID, observedFields } from './group.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const instant = z.int().check(z.minimum(0), z.maximum(8.64e15));
/** Where the commands about a chart name the chart, those about a group name the group. */
const base = { opId, chart: z.string().check(z.regex(GROUP_ID)) };
const ofMember = { ...base, memberId: id };

export const GROUP_LINE_MAX = 1000;
export const OBSERVED_MAX = 1000;

export const planInput = z.strictObject({
  ...base,
  topic: text(120),
  startsAt: instant,
  minutes: z.int().check(z.minimum(15), z.maximum(180)),
  cap: z.int().check(z.minimum(CAP_MIN), z.maximum(CAP_MAX)),
});
export const addFacilitatorInput = z.strictObject({ ...base, personId: id });
export const addMemberInput = z.strictObject({ ...base, member: id });
export const memberInput = z.strictObject(ofMember);
export const groupInput = z.strictObject(base);
export const agreeInput = z.strictObject({
  ...base,
  version: text(40),
  alias: text(30),
  location: text(200),
  callback: text(40),
  alone: z.boolean(),
});
export const groupSayInput = z.strictObject({ ...base, text: text(GROUP_LINE_MAX) });
export const hideInput = z.strictObject({ ...base, lineId: id, why: text(200) });
export const GROUP_NOTE_MAX = 8000;
export const groupNoteInput = z.strictObject({ ...base, text: text(GROUP_NOTE_MAX) });
export const takeAsideInput = z.strictObject({ ...ofMember, sessionId: id });
export const observeInput = z.strictObject({
  ...ofMember,
  field: z.enum(observedFields),
  base: z.string().check(z.maxLength(OBSERVED_MAX)),
  text: z.string().check(z.maxLength(OBSERVED_MAX)),
});
