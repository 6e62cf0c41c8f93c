import { breachDuties, privacyNoticeDuty } from '../../src/index.ts';
import { TODAY, type Case } from './case.ts';

const small = { discoveredOn: TODAY, unsecured: true, affected: 12, mostInOneState: 12, asAssociate: false } as const;

const h = (rule: string, title: string, ask: () => unknown, says: unknown): Case => ({ type: 'human', rule, title, ask, says });

/** Clocks that people live by. */
export const duties: readonly Case[] = [
  h('P2-16', 'a breach of a few: patients within sixty days, the department with the year', () => breachDuties(small), [
    { what: 'tell-patients', by: '2027-01-21' },
    { what: 'tell-health-department-yearly', by: '2027-03-01' },
  ]),
  h(
    'P2-16',
    'a breach of many in one state: department and media, too',
    () => breachDuties({ ...small, affected: 900, mostInOneState: 501 }),
    [
      { what: 'tell-patients', by: '2027-01-21' },
      { what: 'tell-health-department', by: '2027-01-21' },
      { what: 'tell-media', by: '2027-01-21' },
    ],
  ),
  h('P2-16', 'an associate tells the program', () => breachDuties({ ...small, asAssociate: true }), [
    { what: 'tell-covered-entity', by: '2027-01-21' },
  ]),
  h('P2-16', 'records that nobody can read were not breached', () => breachDuties({ ...small, unsecured: false }), []),
  h('P2-17', 'the notice goes out with the first service', () => privacyNoticeDuty(TODAY, undefined, undefined), {
    what: 'send-privacy-notice',
    by: TODAY,
  }),
  h(
    'P2-17',
    'its receipt is asked for and kept',
    () => [privacyNoticeDuty(TODAY, TODAY, undefined), privacyNoticeDuty(TODAY, TODAY, TODAY)],
    [{ what: 'ask-acknowledgement', by: TODAY }, undefined],
  ),
];
