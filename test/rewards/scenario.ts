import { must } from '@cairn/kernel';
import type { Scenario } from '../support/scenario.ts';
import { courseNow, rewarding, rewardsOf } from './steps.ts';

export const scenario: Scenario = {
  capability: 'rewards',
  steps: [
    {
      title: 'the counselor enrolls the patient in vouchers',
      act: (world) => rewarding(world).enroll('maya', 'california-recovery-incentives'),
    },
    { title: 'a test is negative', act: (world) => rewarding(world).record('maya', 'met') },
    {
      title: 'two days later the next is too, with another substance in it',
      act: async (world) => {
        await rewarding(world).days(2);
        await rewarding(world).record('dani', 'met', { others: ['cannabis'] });
      },
    },
    { title: 'the patient asks to use some', act: (world) => rewarding(world).askToUse('dee', 1500) },
    {
      title: 'and gets it, with a code',
      act: async (world) => {
        const { asks } = await rewardsOf(world);
        await rewarding(world).redeem('theo', 1500, { askId: must(asks[0], 'a wish').askId, code: 'CARD-7731-0042' });
      },
    },
    {
      title: 'a test is positive',
      act: async (world) => {
        await rewarding(world).days(5);
        await rewarding(world).record('maya', 'target-positive');
      },
    },
    {
      title: 'a better test says it was not',
      act: async (world) => rewarding(world).correct('maya', must((await courseNow(world)).records.at(-1), 'a record').recordId, 'met'),
    },
    { title: 'a second person agrees', act: (world) => rewarding(world).settle('jonah', 'approveCorrection') },
    {
      title: 'a correction of the first is asked for and declined',
      act: async (world) => {
        await rewarding(world).correct('theo', must((await courseNow(world)).records[0], 'a record').recordId, 'not-met');
        await rewarding(world).settle('jonah', 'declineCorrection');
      },
    },
    { title: 'the course ends', act: (world) => rewarding(world).end('maya', 'patient-asked') },
    { title: 'a course with a bowl begins', act: (world) => rewarding(world).enroll('maya', 'prize-bowl') },
    { title: 'the first success', act: (world) => rewarding(world).record('maya', 'met') },
    {
      title: 'and the second',
      act: async (world) => {
        await rewarding(world).days(3);
        await rewarding(world).record('maya', 'met');
      },
    },
    { title: 'the patient draws', act: (world) => rewarding(world).draw('dee') },
    { title: 'this course ends with draws left', act: (world) => rewarding(world).end('maya') },
    { title: 'the counselor and the patient draw the rest, and the seed is told', act: (world) => rewarding(world).drawAll('maya') },
  ],
};
