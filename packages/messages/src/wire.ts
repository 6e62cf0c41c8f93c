import * as z from 'zod/mini';
import { id, opId } from '@cairn/kernel/wire';
import { LONGEST_TEXT } from './message.ts';

export const sendInput = z.object({ opId, chart: id, messageId: id, text: z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT)) });
export const cursorInput = z.object({ opId, chart: id, upTo: z.int().check(z.positive()) });
export const earlierInput = z.object({ chart: id, before: z.int().check(z.positive()) });
