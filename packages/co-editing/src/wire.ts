import * as z from 'zod/mini';

/** More fields than any line of any document has. */
const FIELDS_MAX = 40;

const id = z.string().check(z.minLength(1), z.maxLength(80));
const version = z.string().check(z.maxLength(130));
const undoes = z.optional(version);
const path = z.readonly(z.array(id).check(z.minLength(1), z.maxLength(8)));
const seen = z.readonly(z.array(version).check(z.maxLength(1000)));
const value = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string().check(z.maxLength(8000)),
  z.strictObject({ id, name: z.string().check(z.maxLength(120)) }),
]);

/** The plain fields of a new line. */
const fields = z.record(id, value).check(z.refine((of) => Object.keys(of).length <= FIELDS_MAX));

/** Bounds for the door; what fits a field is the schema's business. */
export const operationInput = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('set'), path, value, base: version, undoes }),
  z.strictObject({ type: z.literal('choose'), path, value, seen, undoes }),
  z.strictObject({ type: z.literal('add'), path, id, value: fields, after: z.nullable(id) }),
  z.strictObject({ type: z.literal('remove'), path, seen, undoes }),
  z.strictObject({ type: z.literal('keep'), path, undoes }),
  z.strictObject({ type: z.literal('move'), path, after: z.nullable(id), undoes }),
]);
