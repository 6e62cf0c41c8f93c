import { MAX_QUESTIONNAIRE_CHARACTERS } from '@cairn/fhir';
import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';

const key = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
const said = z.string().check(z.minLength(3), z.maxLength(1000));

export const attestInput = z.object({
  opId,
  chart: id,
  key,
  /** The program's own copy; left out for an instrument that ships and needs an attestation. */
  source: z.optional(z.string().check(z.minLength(2), z.maxLength(MAX_QUESTIONNAIRE_CHARACTERS))),
  language: z.optional(z.enum(['en', 'es'])),
  statement: said,
});
export const withdrawInput = z.object({ opId, chart: id, key, reason: said });
export const wordingInput = z.object({ key });
