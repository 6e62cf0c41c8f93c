import type { Condition } from '../condition.ts';
import type { Instrument } from '../instrument.ts';
import { byRules, flag, free, words, yesNo } from '../make.ts';

const first = ['1', '2', '3', '4'] as const;
const anyYes: Condition = { any: first.map((item) => ({ item, equals: true })) };
const allNo: Condition = { all: first.map((item) => ({ item, equals: false })) };
const refused: Condition = { any: first.map((unanswered) => ({ unanswered })) };
/** Years from which a refusal alone is not a positive screen. */
const ADULT = 18;

/**
 * Ask Suicide-Screening Questions. A question left open counts as a refusal: positive for a young person or somebody whose age
 * is not known; for an adult it is not positive, and not negative either (clinical.md A1).
 */
export const asq: Instrument = {
  key: 'asq',
  version: '1',
  title: words('ASQ', 'ASQ'),
  purpose: 'Whether somebody is thinking of suicide, in 20 seconds',
  copyright: 'National Institute of Mental Health (NIMH), Ask Suicide-Screening Questions toolkit.',
  licenseStatus: 'public-domain',
  licenseNote: 'Public domain; use it verbatim and keep the follow-up guidance (clinical.md A5: S2).',
  attestationRequired: false,
  languages: ['en', 'es'],
  mode: 'either',
  minAge: 8,
  recallDays: undefined,
  cadence: { everyDays: undefined, note: 'When a safety answer, item 9 or a word calls for it' },
  meaningfulChange: undefined,
  recall: words('Ask the patient:', 'Pregúntele al paciente:'),
  items: [
    yesNo('1', words('In the past few weeks, have you wished you were dead?', 'En las últimas semanas, ¿ha deseado estar muerto?')),
    yesNo(
      '2',
      words(
        'In the past few weeks, have you felt that you or your family would be better off if you were dead?',
        'En las últimas semanas, ¿ha sentido que usted o su familia estarían mejor si estuviera muerto?',
      ),
    ),
    yesNo(
      '3',
      words(
        'In the past week, have you been having thoughts about killing yourself?',
        'En la última semana, ¿ha estado pensando en suicidarse?',
      ),
    ),
    yesNo('4', words('Have you ever tried to kill yourself?', '¿Alguna vez ha intentado suicidarse?')),
    free('4-how', words('If yes, how? When?', 'Si contesta que Sí, ¿cómo lo hizo? ¿Cuándo lo hizo?'), { item: '4', equals: true }),
    yesNo('5', words('Are you having thoughts of killing yourself right now?', '¿Está pensando en suicidarse en este momento?'), {
      enableWhen: anyYes,
      redFlag: { code: 'acute', atLeast: 1 },
    }),
    free('5-what', words('If yes, please describe:', 'Si contesta que Sí, describa:'), { item: '5', equals: true }),
  ],
  scales: [
    byRules('total', 'Outcome', ['1', '2', '3', '4', '5'], undefined, [
      { band: 'acute-positive', when: { item: '5', equals: true } },
      { band: 'non-acute-positive', when: anyYes },
      { band: 'non-acute-positive', when: { all: [refused, { youngerThan: ADULT }] } },
      { band: 'not-screened', when: refused },
      { band: 'negative', when: allNo },
    ]),
  ],
  flags: [
    flag('non-acute', { scale: 'total', band: 'non-acute-positive' }, 'clinical.md A1: S2'),
    flag('item-5-unanswered', { all: [anyYes, { not: { answered: '5' } }] }, 'whether it is now is not known [D]'),
    flag('refused', refused, 'clinical.md A1: S2'),
  ],
  code: undefined,
  wordingHash: 'cd53c1b2a0832f5c9559683a695c758e7037b7212f259e93ca6ed910f31bfde6',
  wordingStatus: 'confirmed',
  wordingSource:
    'NIMH ASQ toolkit, as public copies agree item for item in English and in Spanish; the Spanish words of the two free-text follow-ups vary between copies.',
  offByDefault: undefined,
};
