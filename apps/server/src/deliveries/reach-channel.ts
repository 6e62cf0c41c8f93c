import { openWays, type Reach, type Way } from '@cairn/consent';
import { afterQuiet } from '@cairn/scheduling/zones';
import { chartStanding } from '../charts/store.ts';
import type { Store } from '../db/open.ts';
import { NotNow, Undeliverable, type Channel, type Letter } from './channels.ts';
import type { Push } from './push.ts';
import { dropSubscription, reachOf, subscriptionsOf } from './reach-store.ts';
import type { SmsGateway } from './sms.ts';

export type ReachParts = {
  readonly store: Store;
  readonly push: Push;
  readonly sms: SmsGateway;
  readonly email: Channel;
  readonly now: () => number;
};

/** What is no hurry, however late it comes to be sent: after a gateway that was down, or a program that was. */
const noHurry: ReadonlySet<string> = new Set(['patient-reminder', 'patient-reminder-again']);

/** A patient, by the first way that they left open and that works: push, text, mail. What they chose is asked at the moment of sending. */
export function reachChannel(parts: ReachParts): Channel {
  const by: Readonly<Record<Way, (letter: Letter, number: string) => Promise<boolean>>> = {
    push: (letter) => byPush(parts, letter),
    sms: async (letter, number) => (await parts.sms(letter, number), true),
    email: async (letter) => (await parts.email.send(letter), true),
  };
  return {
    name: 'reach',
    send: async (letter) => {
      const reach = await reachOf(parts.store.read, letter.chart);
      if (noHurry.has(letter.template)) await heedQuiet(parts, letter, reach);
      let failed: unknown = new Undeliverable('no way is open');
      for (const way of openWays(reach)) {
        try {
          if (await by[way](letter, reach.number ?? '')) return way;
        } catch (error) {
          // The next way may work; that it comes late by this one is worse than that it comes by another.
          failed = failed instanceof Undeliverable ? error : failed;
        }
      }
      throw failed;
    },
  };
}

/** Planned outside quiet hours is not enough: the moment of sending counts. */
async function heedQuiet({ store, now }: ReachParts, { chart }: Letter, { quiet }: Reach): Promise<void> {
  const zone = (await chartStanding(store.read, chart, undefined))?.zone;
  const at = zone === undefined ? now() : afterQuiet(now(), quiet, zone);
  if (at > now()) throw new NotNow(at);
}

/** On every device of theirs; devices that are gone are forgotten. */
async function byPush({ store, push }: ReachParts, letter: Letter): Promise<boolean> {
  let taken = false;
  let failed: unknown;
  for (const subscription of await subscriptionsOf(store.read, letter.to)) {
    try {
      if ((await push(letter, subscription)) === 'taken') taken = true;
      else await dropSubscription(store.write, subscription.endpoint);
    } catch (error) {
      failed = error;
    }
  }
  if (!taken && failed !== undefined) throw failed;
  return taken;
}
