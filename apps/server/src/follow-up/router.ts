import {
  acceptReferralInput,
  askAgainInput,
  callOffTransitionInput,
  closeReferralInput,
  decideReferral,
  decideTransition,
  declineReferralInput,
  makeTransitionInput,
  planTransitionInput,
  sayHandOverInput,
  sendReferralInput,
  visitReferralInput,
} from '@cairn/follow-up';
import type { Tx } from '../db/open.ts';
import { command, router } from '../trpc.ts';
import { knownForReferral } from './referrals-store.ts';
import { readTransitions } from './transitions-store.ts';

/** `quietDays`: after how many business days without an answer the team is told. */
export function referralsRouter(quietDays: (tx: Tx) => Promise<number>) {
  return router({
    send: command('referrals.send', sendReferralInput, async ({ unit, input }) => {
      const { service, to, why, how } = input;
      return decideReferral({ referrals: [] }, { type: 'send', service, to, why, how, quietDays: await quietDays(unit.tx) }, unit.context);
    }),
    askAgain: command('referrals.askAgain', askAgainInput, async ({ unit, input: { chart, referralId, how } }) =>
      decideReferral(await knownForReferral(unit.tx, chart, referralId), { type: 'askAgain', referralId, how }, unit.context),
    ),
    accept: command('referrals.accept', acceptReferralInput, async ({ unit, input: { chart, referralId, visitOn, with: who } }) =>
      decideReferral(await knownForReferral(unit.tx, chart, referralId), { type: 'accept', referralId, visitOn, with: who }, unit.context),
    ),
    decline: command('referrals.decline', declineReferralInput, async ({ unit, input: { chart, referralId, reason, note } }) =>
      decideReferral(await knownForReferral(unit.tx, chart, referralId), { type: 'decline', referralId, reason, note }, unit.context),
    ),
    visit: command('referrals.visit', visitReferralInput, async ({ unit, input: { chart, referralId, day } }) =>
      decideReferral(await knownForReferral(unit.tx, chart, referralId), { type: 'visit', referralId, day }, unit.context),
    ),
    close: command('referrals.close', closeReferralInput, async ({ unit, input: { chart, referralId, outcome, note } }) =>
      decideReferral(await knownForReferral(unit.tx, chart, referralId), { type: 'close', referralId, outcome, note }, unit.context),
    ),
  });
}

export const transitionsRouter = router({
  plan: command('transitions.plan', planTransitionInput, async ({ unit, input: { chart, from, to, reason, note, day } }) =>
    decideTransition(await readTransitions(unit.tx, chart), { type: 'plan', from, to, reason, note, day }, unit.context),
  ),
  say: command('transitions.say', sayHandOverInput, async ({ unit, input: { chart, transitionId, item, done, note } }) =>
    decideTransition(await readTransitions(unit.tx, chart), { type: 'say', transitionId, item, done, note }, unit.context),
  ),
  make: command('transitions.make', makeTransitionInput, async ({ unit, input: { chart, transitionId, contactAt } }) =>
    decideTransition(await readTransitions(unit.tx, chart), { type: 'make', transitionId, contactAt }, unit.context),
  ),
  callOff: command('transitions.callOff', callOffTransitionInput, async ({ unit, input: { chart, transitionId, note } }) =>
    decideTransition(await readTransitions(unit.tx, chart), { type: 'callOff', transitionId, note }, unit.context),
  ),
});
