import { id, opId } from '@cairn/kernel/wire';
import * as z from 'zod/mini';

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const chooseReachInput = z.object({
  opId,
  chart: id,
  push: z.boolean(),
  sms: z.boolean(),
  email: z.boolean(),
  number: z.optional(z.string().check(z.maxLength(40))),
  quiet: z.object({ from: clock, to: clock }),
});
export type ChooseReachInput = z.infer<typeof chooseReachInput>;

/** What a browser gives of a push subscription. */
export const subscriptionInput = z.object({
  endpoint: z.url().check(z.maxLength(1000)),
  keys: z.object({
    p256dh: z.string().check(z.regex(/^[\w-]{80,100}={0,2}$/)),
    auth: z.string().check(z.regex(/^[\w-]{16,40}={0,2}$/)),
  }),
});
export type SubscriptionInput = z.infer<typeof subscriptionInput>;
