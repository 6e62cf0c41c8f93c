import { operationInput } from '@cairn/co-editing';
import { day, id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { kindKeys } from './kind.ts';
import { handedIn } from './sheet.ts';

const base = { opId, chart: id };
const onSheet = { ...base, sheetId: id };

export const NOTE_MAX = 500;

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const openInput = z.strictObject({ ...base, kind: z.enum(kindKeys), sessionId: z.optional(id) });
export const writeInput = z.strictObject({ ...onSheet, operation: operationInput });
export const assignInput = z.strictObject({ ...onSheet, due: day, reminder: z.optional(clock) });
export const unassignInput = z.strictObject(onSheet);
export const showInput = z.strictObject(onSheet);
export const handInInput = z.strictObject({ ...onSheet, how: z.enum(handedIn), note: z.string().check(z.maxLength(NOTE_MAX)) });

/** Where in the plan: a goal by its path, a new goal in a part of the plan, or the watch-outs. */
const place = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('goal'), path: z.readonly(z.array(id).check(z.minLength(1), z.maxLength(8))) }),
  z.strictObject({ type: z.literal('new-goal'), domain: id }),
  z.strictObject({ type: z.literal('watch-out') }),
]);

export const addToPlanInput = z.strictObject({ ...onSheet, list: id, itemId: id, place });
