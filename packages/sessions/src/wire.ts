import { operationInput } from '@cairn/co-editing';
import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { worksheetNames } from './worksheet.ts';

const base = { opId, chart: id };
const inSession = { ...base, sessionId: id };

export const LINE_MAX = 2000;

export const openInput = z.strictObject({ ...base, about: z.optional(id) });
export const joinInput = z.strictObject(inSession);
export const leaveInput = z.strictObject(inSession);
export const sayInput = z.strictObject({ ...inSession, text: z.string().check(z.minLength(1), z.maxLength(LINE_MAX)) });
export const writeInput = z.strictObject({ ...inSession, worksheet: z.enum(worksheetNames), operation: operationInput });
/** `goal` is the place of the goal that gets a new step; without one the idea becomes a watch-out. */
export const addToPlanInput = z.strictObject({
  ...inSession,
  ideaId: id,
  goal: z.optional(z.array(id).check(z.minLength(1), z.maxLength(8))),
});
export const endInput = z.strictObject(inSession);
