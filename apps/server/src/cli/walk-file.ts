import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { isDay } from '@cairn/kernel';
import { languages } from '@cairn/workflows';
import type { Persona, SavedWalk } from '@cairn/workflows/simulate';
import { actSchema, pinSchema, problemsOf } from '@cairn/workflows/wire';
import * as z from 'zod/mini';
import { NO_FILE, readJson, told } from './flow-file.ts';

/** What a file holds, or lines that name the places that are wrong. */
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

const words = z.string().check(z.maxLength(20_000));
const name = z.string().check(z.minLength(1), z.maxLength(80));
const key = z.string().check(z.minLength(1), z.maxLength(400));
const answer = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string().check(z.maxLength(2000)),
  z.array(z.string().check(z.maxLength(80))).check(z.maxLength(60)),
]);
const answers = z.record(key, answer);
const passes = z.record(key, name);
const otherwise = z.enum(['first', 'last', 'skip']);

/** By hand, only what differs need be written. */
const personaSchema = z.strictObject({
  name,
  language: z._default(z.enum(languages), 'en'),
  answers: z._default(answers, {}),
  otherwise: z._default(otherwise, 'first'),
  passes: z._default(passes, {}),
});

const minute = z.int().check(z.minimum(0));
const at = { minute, node: key };
const line = z.discriminatedUnion('who', [
  z.strictObject({ ...at, who: z.literal('flow'), text: words }),
  z.strictObject({ ...at, who: z.literal('person'), text: words }),
  z.strictObject({ ...at, who: z.literal('act'), act: actSchema }),
  z.strictObject({ ...at, who: z.literal('score'), instrument: name, total: z.optional(z.number()), band: z.optional(name) }),
  z.strictObject({ ...at, who: z.literal('wait'), by: name }),
]);
const walkSchema = z.strictObject({
  flow: pinSchema,
  persona: z.strictObject({ name, language: z.enum(languages), answers, otherwise, passes }),
  clock: z.strictObject({ day: z.string().check(z.refine(isDay)), minute: minute.check(z.maximum(1439)) }),
  lines: z.array(line).check(z.maxLength(50_000)),
  ended: z.optional(name),
});

export function readPersona(path: string): Promise<Read<Persona>> {
  return read<Persona>(path, personaSchema);
}

export function readWalk(path: string): Promise<Read<SavedWalk>> {
  return read<SavedWalk>(path, walkSchema);
}

async function read<T>(path: string, schema: z.ZodMiniType): Promise<Read<T>> {
  const json = await readJson(path);
  if ('problem' in json) return { ok: false, problems: [json.problem] };
  const parsed = z.safeParse(schema, json.value);
  return parsed.success ? { ok: true, value: parsed.data as T } : { ok: false, problems: problemsOf(parsed.error).map(told) };
}

/** The whole file or none of it. Over another saved walk only: a slip of the hand costs nobody a conversation. Gives why not. */
export async function writeWalk(path: string, walk: SavedWalk): Promise<string | undefined> {
  const before = await readWalk(path);
  if (!before.ok && !before.problems.includes(NO_FILE)) return 'Something else than a saved walk is there; it was left as it is.';
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, `${JSON.stringify(walk, undefined, 2)}\n`, { flag: 'wx' });
    await rename(beside, path);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true });
    return `It cannot be written (${(error as NodeJS.ErrnoException).code ?? ''}).`;
  }
}
