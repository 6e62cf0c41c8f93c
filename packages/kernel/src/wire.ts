import * as z from 'zod/mini';

/** Ids are ours: short, plain and safe in a key, a log or a path. */
export const id = z.string().check(z.regex(/^[\w.:-]{1,80}$/));
/** Chosen by the sender, once per attempt to do one thing. Never with a slash: those are the program's own, and nobody may take one before it. */
export const opId = z.string().check(z.regex(/^[\w.:-]{8,120}$/));
export const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
export const instant = z.int().check(z.nonnegative());
export const locale = z.enum(['en', 'es']);
/** A stream's id, `<chart>/<audience>`; whether there is such an audience is asked where it is read. */
export const stream = z.string().check(z.regex(/^[\w.:-]{1,80}\/[a-z]+$/));
