import { day, id, instant, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';
import { channels, declineReasons, referralOutcomes, services } from './referral.ts';
import { careLevels, handOverItems, transitionReasons } from './transition.ts';

const base = { opId, chart: id };
const line = z.string().check(z.maxLength(120));
const note = z.string().check(z.maxLength(500));

export const sendReferralInput = z.object({
  ...base,
  service: z.enum(services),
  to: z.object({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)), phone: line, address: line }),
  why: note,
  how: z.enum(channels),
});
export const askAgainInput = z.object({ ...base, referralId: id, how: z.enum(channels) });
export const acceptReferralInput = z.object({ ...base, referralId: id, visitOn: z.optional(day), with: line });
export const declineReferralInput = z.object({ ...base, referralId: id, reason: z.enum(declineReasons), note });
export const visitReferralInput = z.object({ ...base, referralId: id, day });
export const closeReferralInput = z.object({ ...base, referralId: id, outcome: z.enum(referralOutcomes), note });

const place = z.object({ level: z.enum(careLevels), program: line });
export const planTransitionInput = z.object({ ...base, from: place, to: place, reason: z.enum(transitionReasons), note, day });
export const sayHandOverInput = z.object({ ...base, transitionId: id, item: z.enum(handOverItems), done: z.boolean(), note });
export const makeTransitionInput = z.object({ ...base, transitionId: id, contactAt: instant });
export const callOffTransitionInput = z.object({ ...base, transitionId: id, note });
