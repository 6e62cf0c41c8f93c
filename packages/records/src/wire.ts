import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { recordTypes } from './record.ts';

const label = z.string().check(z.minLength(1), z.maxLength(500));
const short = z.string().check(z.maxLength(500));
/** 1880-01-01 to 2150-12-31. */
const at = z.int().check(z.gte(-2_840_140_800_000), z.lte(5_711_817_600_000));
const time = z.object({ day: z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)), at });
const code = z.object({ system: z.string().check(z.maxLength(500)), code: z.string().check(z.minLength(1), z.maxLength(100)) });
const value = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    number: z.number(),
    unit: z.optional(z.string().check(z.maxLength(40))),
    comparator: z.optional(z.enum(['<', '<=', '>=', '>'])),
  }),
  z.object({ kind: z.literal('text'), text: short }),
]);
const dosage = z.object({
  text: z.optional(short),
  amount: z.optional(z.number()),
  unit: z.optional(z.string().check(z.maxLength(40))),
  times: z.optional(z.number()),
  every: z.optional(z.number()),
  everyUnit: z.optional(z.enum(['s', 'min', 'h', 'd', 'wk', 'mo', 'a'])),
  asNeeded: z.boolean(),
});

export const recordInput = z.object({
  recordId: z.string().check(z.minLength(3), z.maxLength(500)),
  type: z.enum(recordTypes),
  code: z.optional(code),
  text: label,
  when: z.optional(time),
  end: z.optional(time),
  status: z.optional(short),
  active: z.boolean(),
  value: z.optional(value),
  parts: z.array(z.object({ code: z.optional(code), text: short, value: z.optional(value) })).check(z.maxLength(50)),
  dosage: z.optional(dosage),
  source: z.object({
    resourceType: z.string().check(z.regex(/^[A-Z][A-Za-z]{1,60}$/)),
    id: z.string().check(z.minLength(1), z.maxLength(400)),
  }),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** One resource on its way in: what was read of it, and the whole of it in canonical form. The server takes the hash itself. */
const resourceInput = z.object({
  record: z.omit(recordInput, { hash: true }),
  original: z.string().check(z.minLength(2), z.maxLength(1_000_000)),
});

export const importInput = z.object({ opId, chart: id, resources: z.array(resourceInput).check(z.minLength(1), z.maxLength(20_000)) });
export const originalInput = z.object({ chart: id, recordId: z.string().check(z.minLength(3), z.maxLength(500)) });
