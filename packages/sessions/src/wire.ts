import { day, id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { consentWays, identityMethods } from './checks.ts';
import { modeReasons, modes } from './modes.ts';

const base = { opId, chart: id };
const inSession = { ...base, sessionId: id };

export const LINE_MAX = 2000;

const line = z.string().check(z.maxLength(120));
const name = z.string().check(z.minLength(1), z.maxLength(80));

export const openInput = z.strictObject({ ...base, about: z.optional(id), appointmentId: z.optional(id) });
/** By its appointment, whose room may not be open yet, or by the session. */
export const arriveInput = z.union([z.strictObject({ ...base, appointmentId: id }), z.strictObject(inSession)]);
export const withdrawInput = z.strictObject(inSession);
export const admitInput = z.strictObject({ ...inSession, personId: id });
export const missInput = z.strictObject({ ...base, appointmentId: id });
export const changeModeInput = z.strictObject({ ...inSession, mode: z.enum(modes), why: z.enum(modeReasons) });
export const checkInput = z.strictObject({
  ...inSession,
  check: z.discriminatedUnion('item', [
    z.strictObject({ item: z.literal('identity'), method: z.enum(identityMethods) }),
    z.strictObject({ item: z.literal('location'), street: line, city: line, detail: line }),
    z.strictObject({ item: z.literal('callback'), phone: line }),
    z.strictObject({ item: z.literal('privacy'), alone: z.boolean(), driving: z.boolean(), words: line }),
    z.strictObject({ item: z.literal('consent'), given: z.boolean(), how: z.enum(consentWays), on: day }),
    z.strictObject({ item: z.literal('emergency-contact'), name: line, phone: line, relation: line, consented: z.boolean() }),
  ]),
});
export const allowGuestInput = z.strictObject({ ...inSession, name, relation: line });
export const disallowGuestInput = z.strictObject({ ...inSession, name });
/** The secret of the link is made where it is shown, and never sent: only its SHA-256, in hexadecimal. */
export const inviteInput = z.strictObject({
  ...inSession,
  name,
  relation: line,
  tokenHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export const withdrawInvitationInput = z.strictObject({ ...inSession, invitationId: id });
export const joinInput = z.strictObject(inSession);
export const leaveInput = z.strictObject(inSession);
export const sayInput = z.strictObject({ ...inSession, text: z.string().check(z.minLength(1), z.maxLength(LINE_MAX)) });
export const endInput = z.strictObject(inSession);
