import { day, id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { abouts, dropReasons, verbs } from './task.ts';

/** A source's kind and id in one. */
const taskId = z.string().check(z.regex(/^[\w.:-]{1,160}$/));
const base = { opId, chart: id };
const onTask = { ...base, taskId };
const note = z.string().check(z.maxLength(500));

/** `day` is on the patient's calendar; the task is due at the end of that working day. `owner`: nobody is the team's queue. */
export const addTaskInput = z.object({ ...base, verb: z.enum(verbs), about: z.enum(abouts), note, day, owner: z.optional(id) });
export const onTaskInput = z.object(onTask);
export const handTaskInput = z.object({ ...onTask, to: z.optional(id) });
export const dropTaskInput = z.object({ ...onTask, reason: z.enum(dropReasons), note });
export const setDueInput = z.object({ ...onTask, day });

export const whoseTasks = ['mine', 'team', 'all'] as const;
export const myTasksInput = z.object({ whose: z.enum(whoseTasks) });
export type MyTasksInput = z.infer<typeof myTasksInput>;
