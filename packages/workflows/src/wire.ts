import * as z from 'zod/mini';
import { actLevels } from './act.ts';
import type { Condition } from './condition.ts';
import { requiredCodes, type Flow } from './flow.ts';

/*
 * A flow as JSON from outside: an editor, a file. Members that the language does not have are refused by name, so that a
 * misspelt one is not silently without effect.
 */

const MOST = 1000;
const id = z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[\p{L}\p{N}_-]+$/u));
/** A question or score that a condition looks at; `/` leads into what is included. */
const subject = z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^[\p{L}\p{N}_-]+(\/[\p{L}\p{N}_-]+)*$/u));
const words = z.string().check(z.maxLength(2000));
const text = z.strictObject({ en: words, es: words, basis: z.optional(words) });
const name = z.string().check(z.minLength(1), z.maxLength(80));
const scalar = z.union([z.string().check(z.maxLength(200)), z.number(), z.boolean()]);
const finite = z.number();
const whole = z.int().check(z.minimum(0), z.maximum(100_000));
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const pinSchema = z.strictObject({ id, version: z.int().check(z.minimum(1), z.maximum(1_000_000)), hash });

const option = <V extends z.ZodMiniType>(value: V) => z.strictObject({ value, text });
const options = <V extends z.ZodMiniType>(value: V) => z.array(option(value)).check(z.maxLength(60));

const soft = z.strictObject({ min: finite, max: finite, text });
const question = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('choice'),
    options: options(z.union([z.string().check(z.maxLength(80)), finite])),
    look: z.optional(name),
  }),
  z.strictObject({ type: z.literal('multi'), options: options(z.string().check(z.maxLength(80))), atMost: z.optional(whole) }),
  z.strictObject({ type: z.literal('yes-no'), yes: text, no: text }),
  z.strictObject({ type: z.literal('scale'), lowest: text, highest: text }),
  z.strictObject({
    type: z.literal('number'),
    one: text,
    unit: text,
    min: finite,
    max: finite,
    step: finite,
    start: finite,
    soft: z.optional(soft),
  }),
  z.strictObject({ type: z.literal('text'), maxLength: whole, rows: z.optional(whole) }),
  z.strictObject({ type: z.literal('date'), from: z.optional(z.int()), to: z.optional(z.int()) }),
  z.strictObject({ type: z.literal('time') }),
]);

const arms = (deeper: () => z.ZodMiniType<Condition>) => z.array(z.lazy(deeper)).check(z.maxLength(40));
/** Conditions nest at most this deep: a file cannot make the parser recurse without end. */
const DEEPEST = 6;
function conditions(depth: number): z.ZodMiniType<Condition> {
  const leaves = [
    z.strictObject({ answer: subject, equals: scalar }),
    z.strictObject({ answer: subject, atLeast: finite }),
    z.strictObject({ answer: subject, atMost: finite }),
    z.strictObject({ answer: subject, includes: name }),
    z.strictObject({ answered: subject }),
    z.strictObject({ skipped: subject }),
    z.strictObject({ score: subject, scale: z.optional(name), atLeast: finite }),
    z.strictObject({ score: subject, scale: z.optional(name), atMost: finite }),
    z.strictObject({ score: subject, band: name }),
    z.strictObject({ score: subject, flag: name }),
    z.strictObject({ unscored: subject }),
  ] as const;
  if (depth === 0) return z.union(leaves) as unknown as z.ZodMiniType<Condition>;
  const deeper = conditions(depth - 1);
  const nested = [
    z.strictObject({ all: arms(() => deeper) }),
    z.strictObject({ any: arms(() => deeper) }),
    z.strictObject({ not: deeper }),
  ] as const;
  return z.union([...leaves, ...nested]) as unknown as z.ZodMiniType<Condition>;
}
const condition = conditions(DEEPEST);

const duration = z.union([
  z.strictObject({ minutes: whole }),
  z.strictObject({ hours: whole }),
  z.strictObject({ days: whole }),
  z.strictObject({ until: clock }),
]);
export const actSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('alert'), reason: text, level: z.enum(actLevels), owner: z.optional(name) }),
  z.strictObject({ type: z.literal('task'), text, owner: z.optional(name), within: duration }),
  z.strictObject({ type: z.literal('reward'), event: name }),
  z.strictObject({ type: z.literal('skill'), skill: name, text }),
  z.strictObject({ type: z.literal('schedule'), flow: id, after: z.array(duration).check(z.maxLength(40)) }),
  z.strictObject({ type: z.literal('notify'), text, evenAtNight: z.optional(z.boolean()) }),
]);

const ask = z.strictObject({
  kind: z.literal('ask'),
  text,
  hint: z.optional(text),
  question,
  measure: name,
  step: name,
  pressing: z.optional(z.array(scalar).check(z.maxLength(20))),
  required: z.optional(z.strictObject({ code: z.enum(requiredCodes), text })),
  discreet: z.optional(z.boolean()),
  promise: z.optional(name),
  next: id,
});
const include = z.strictObject({
  kind: z.literal('include'),
  of: z.union([z.strictObject({ flow: pinSchema }), z.strictObject({ instrument: name, version: name })]),
  ends: z.optional(z.record(name, id)),
  next: id,
});
const node = z.discriminatedUnion('kind', [
  ask,
  z.strictObject({ kind: z.literal('say'), text, promise: z.optional(name), next: id }),
  z.strictObject({
    kind: z.literal('branch'),
    arms: z.array(z.strictObject({ when: condition, to: id })).check(z.maxLength(40)),
    otherwise: id,
  }),
  z.strictObject({ kind: z.literal('score'), instrument: name, items: z.record(name, id), next: id }),
  include,
  z.strictObject({ kind: z.literal('act'), act: actSchema, next: id }),
  z.strictObject({
    kind: z.literal('wait'),
    text,
    on: z.array(z.strictObject({ event: name, to: id })).check(z.maxLength(20)),
    after: z.optional(duration),
    timeout: z.optional(id),
  }),
  z.strictObject({
    kind: z.literal('hand-over'),
    to: z.optional(name),
    text,
    promise: z.optional(name),
    back: z.optional(id),
    after: z.optional(duration),
    timeout: z.optional(id),
  }),
  z.strictObject({ kind: z.literal('again'), to: id, atMost: whole, while: z.optional(condition), next: id }),
  z.strictObject({ kind: z.literal('end'), outcome: name }),
]);
const approved = z.strictObject({ personId: name, name, role: name, day: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) });

export const flowSchema = z.strictObject({
  id,
  version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  title: text,
  start: id,
  steps: z.array(name).check(z.maxLength(MOST)),
  nodes: z.record(id, node).check(z.refine((nodes) => Object.keys(nodes).length <= MOST)),
  audience: z.optional(z.enum(['patient', 'supporter', 'clinician'])),
  budget: z.optional(whole),
  window: z.optional(z.strictObject({ from: clock, to: clock })),
  promises: z.optional(z.record(name, z.strictObject({ text, approved: z.optional(approved) }))),
});

export type FlowProblem = { readonly path: readonly (string | number)[]; readonly message: string };
export type ParsedFlow = { readonly ok: true; readonly flow: Flow } | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/** `problems` name the place in the file, deepest reason first; never the content that stands there. */
export function parseFlow(json: unknown): ParsedFlow {
  const parsed = z.safeParse(flowSchema, json);
  return parsed.success ? { ok: true, flow: parsed.data as Flow } : { ok: false, problems: problemsOf(parsed.error) };
}

/** What was found wrong with a file, by place. */
export function problemsOf({ issues }: z.core.$ZodError): readonly FlowProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? '' : part));
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    return unknown.length > 0
      ? unknown.map((key) => ({ path: [...path, key], message: 'unrecognized_keys' }))
      : [{ path, message: issue.code ?? 'invalid' }];
  });
}
