import { forms, type GoldenCase } from './case.ts';

/** The four questions and the one about now; the two free-text follow-ups are left out of the signs. */
const asq = forms('asq', ['1', '2', '3', '4', '5']);
const cSsrs = forms('c-ssrs', ['1', '2', '3', '4', '5', '6', '6b']);
const noWords = ['4-how', '5-what'];
const hidden = ['4-how', '5', '5-what'];

export const suicide: readonly GoldenCase[] = [
  asq('nnnn.', { band: 'negative', notAsked: hidden }),
  asq('nnnnn', { band: 'negative', notAsked: noWords }),
  asq('ynnnn', { band: 'non-acute-positive', notAsked: noWords, flags: ['non-acute'] }),
  asq('nynnn', { band: 'non-acute-positive', notAsked: noWords, flags: ['non-acute'] }),
  asq('nnynn', { band: 'non-acute-positive', notAsked: noWords, flags: ['non-acute'] }),
  asq('nnnyn', { band: 'non-acute-positive', notAsked: ['5-what'], flags: ['non-acute'] }),
  asq('ynnny', { band: 'acute-positive', notAsked: ['4-how'], flags: ['acute'] }),
  asq('nynny', { band: 'acute-positive', notAsked: ['4-how'], flags: ['acute'] }),
  asq('nnyny', { band: 'acute-positive', notAsked: ['4-how'], flags: ['acute'] }),
  asq('nnnyy', { band: 'acute-positive', flags: ['acute'] }),
  asq('yyyyy', { band: 'acute-positive', flags: ['acute'] }),
  asq('---yy', { band: 'acute-positive', missing: ['1', '2', '3'], flags: ['acute', 'refused'] }),
  asq('nnnny', { band: 'acute-positive', notAsked: ['4-how'], flags: ['acute', 'contradiction'] }),
  asq('ynnn-', { band: 'non-acute-positive', missing: ['5'], notAsked: noWords, flags: ['non-acute', 'item-5-unanswered'] }),
  asq(
    '----.',
    { band: 'non-acute-positive', missing: ['1', '2', '3', '4'], notAsked: hidden, flags: ['non-acute', 'refused'] },
    { age: 17 },
  ),
  asq('----.', { band: 'not-screened', missing: ['1', '2', '3', '4'], notAsked: hidden, flags: ['refused'] }, { age: 18 }),
  asq('----.', { band: 'non-acute-positive', missing: ['1', '2', '3', '4'], notAsked: hidden, flags: ['non-acute', 'refused'] }),
  asq('nn-n.', { band: 'non-acute-positive', missing: ['3'], notAsked: hidden, flags: ['non-acute', 'refused'] }, { age: 8 }),
  asq('nn-n.', { band: 'not-screened', missing: ['3'], notAsked: hidden, flags: ['refused'] }, { age: 40 }),
  asq('y---n', { band: 'non-acute-positive', missing: ['2', '3', '4'], notAsked: noWords, flags: ['non-acute', 'refused'] }, { age: 40 }),

  cSsrs('nn...n.', { band: 'none', notAsked: ['3', '4', '5', '6b'] }),
  cSsrs('nnnnnn.', { band: 'none', notAsked: ['6b'] }),
  cSsrs('yn...n.', { band: 'low', notAsked: ['3', '4', '5', '6b'] }),
  cSsrs('nynnnn.', { band: 'low', notAsked: ['6b'] }),
  cSsrs('yynnnn.', { band: 'low', notAsked: ['6b'] }),
  cSsrs('yyynnn.', { band: 'moderate', notAsked: ['6b'] }),
  cSsrs('nn...yn', { band: 'moderate', notAsked: ['3', '4', '5'] }),
  cSsrs('yynnnyn', { band: 'moderate' }),
  cSsrs('yynynn.', { band: 'high', notAsked: ['6b'], flags: ['q4'] }),
  cSsrs('yynnyn.', { band: 'high', notAsked: ['6b'], flags: ['q5'] }),
  cSsrs('nn...yy', { band: 'high', notAsked: ['3', '4', '5'], flags: ['q6b'] }),
  cSsrs('yyyyyyy', { band: 'high', flags: ['q4', 'q5', 'q6b'] }),
  // Open questions: never Low, never None.
  cSsrs('-n...n.', { band: 'not-screened', missing: ['1'], notAsked: ['3', '4', '5', '6b'], flags: ['incomplete'] }),
  cSsrs('n-...n.', { band: 'not-screened', missing: ['2'], notAsked: ['3', '4', '5', '6b'], flags: ['incomplete'] }),
  cSsrs('y-...n.', { band: 'not-screened', missing: ['2'], notAsked: ['3', '4', '5', '6b'], flags: ['incomplete'] }),
  cSsrs('nn...-.', { band: 'not-screened', missing: ['6'], notAsked: ['3', '4', '5', '6b'], flags: ['incomplete'] }),
  cSsrs('yn...-.', { band: 'not-screened', missing: ['6'], notAsked: ['3', '4', '5', '6b'], flags: ['incomplete'] }),
  cSsrs('yy-nnn.', { band: 'not-screened', missing: ['3'], notAsked: ['6b'], flags: ['incomplete'] }),
  cSsrs('yyn-nn.', { band: 'not-screened', missing: ['4'], notAsked: ['6b'], flags: ['incomplete'] }),
  cSsrs('yynn-n.', { band: 'not-screened', missing: ['5'], notAsked: ['6b'], flags: ['incomplete'] }),
  cSsrs('-------', { band: 'not-screened', missing: ['1', '2', '6'], notAsked: ['3', '4', '5', '6b'], flags: ['incomplete'] }),
  cSsrs('nn.....', { band: 'not-screened', notAsked: ['3', '4', '5', '6', '6b'] }, { notAsked: ['6'] }),
  // What is reached already stands, and a person still follows up.
  cSsrs('yyy-nn.', { band: 'moderate', missing: ['4'], notAsked: ['6b'], flags: ['incomplete'] }),
  cSsrs('nn...y-', { band: 'moderate', missing: ['6b'], notAsked: ['3', '4', '5'], flags: ['incomplete'] }),
  cSsrs('--...yy', { band: 'high', missing: ['1', '2'], notAsked: ['3', '4', '5'], flags: ['q6b', 'incomplete'] }),
  cSsrs('nnynnn.', { band: 'moderate', notAsked: ['6b'], flags: ['contradiction'] }),
];
