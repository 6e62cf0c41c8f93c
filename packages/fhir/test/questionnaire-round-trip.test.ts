import { instruments, slots } from '@cairn/instruments/all';
import { score, type Answers, type Instrument, type ScoringItem } from '@cairn/instruments';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adopt,
  questionnaireOf,
  questionnaireResponseOf,
  readQuestionnaireText,
  readResponse,
  scoreObservationOf,
  type Adoption,
} from '../src/index.ts';
import { observation as observationR4, questionnaire as questionnaireR4, response as responseR4 } from './r4.ts';

const adopted = (instrument: Instrument): Adoption => {
  const read = readQuestionnaireText(JSON.stringify(questionnaireOf(instrument)));
  return read.ok ? adopt(read.form, instrument, { others: [...instruments, ...slots] }) : read;
};

function answerTo(item: ScoringItem): fc.Arbitrary<number | boolean | string | null> {
  if (item.type === 'yes-no') return fc.option(fc.boolean());
  if (item.type === 'text') return fc.option(fc.constantFrom('own words', 'ñandú'));
  if (item.type === 'choice') return fc.option(fc.constantFrom(...item.options.map(({ value }) => value)));
  return fc.option(fc.integer({ min: item.min ?? 0, max: item.max ?? 30 }));
}

const frame = { id: 'r-1', subject: 'Patient/p', author: 'Patient/p', authored: '2026-05-12T12:00:00.000Z', status: 'completed' } as const;

describe.each(instruments.map((one) => [one.key, one] as const))('%s', (_, instrument) => {
  test('goes out as a valid Questionnaire', () => {
    expect(questionnaireR4(questionnaireOf(instrument), 'Questionnaire')).toEqual([]);
  });

  test('comes back with every word at its place', () => {
    const back = adopted(instrument);
    expect(back.findings.filter(({ severity }) => severity === 'refused')).toEqual([]);
    const words = back.ok ? back.adopted.items.map(({ linkId, text, options }) => [linkId, text, options]) : [];
    expect(words).toEqual(instrument.items.map(({ linkId, text, options }) => [linkId, text, options]));
  });

  test('every set of answers comes back as it was, scores the same, and its scores are valid Observations', () => {
    const given = fc.record(Object.fromEntries(instrument.items.map((item) => [item.linkId, answerTo(item)])));
    fc.assert(
      fc.property(given, (answers) => {
        const first = score(instrument, answers as Answers, { language: 'en' });
        if (first.status !== 'scored') throw new Error(JSON.stringify(first.refusals));
        const response = questionnaireResponseOf(first.score, instrument, frame);
        expect(responseR4(response, 'QuestionnaireResponse')).toEqual([]);
        const back = readResponse(JSON.parse(JSON.stringify(response)), instrument);
        if (!back.ok) throw new Error(JSON.stringify(back.problems));
        expect(back.items).toEqual(first.score.items);
        expect(new Set(back.missing)).toEqual(new Set(first.score.missing));
        const again = score(instrument, back.items, { language: 'en' });
        expect(again).toEqual(first);
        for (const scale of instrument.scales) {
          const observation = scoreObservationOf(first.score, instrument, scale, {
            id: 'o-1',
            subject: 'Patient/p',
            derivedFrom: 'QuestionnaireResponse/r-1',
            effective: '2026-05-12T12:00:00.000Z',
            performer: undefined,
          });
          expect(observationR4(observation, 'Observation')).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
