import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemCodes, readBundleText } from '../src/index.ts';
import { bundle, condition, observation, options, patient, read, subject, type Json } from './support.ts';

const whole = bundle([
  condition(),
  observation(),
  {
    resourceType: 'MedicationRequest',
    id: 'r',
    status: 'active',
    intent: 'order',
    subject,
    medicationCodeableConcept: { text: 'Methadone' },
  },
  {
    resourceType: 'CarePlan',
    id: 'p',
    status: 'active',
    intent: 'plan',
    subject,
    category: [{ text: 'Care' }],
    activity: [{ detail: { code: { text: 'Talk' } } }],
  },
  { resourceType: 'AllergyIntolerance', id: 'a', patient: subject, code: { text: 'Penicillin' } },
]);

function paths(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inside]) => paths(inside, [...path, key]))];
}

function changed(path: readonly (string | number)[], value: unknown): unknown {
  if (path.length === 0) return value;
  const copy = structuredClone(whole);
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Json;
  at[path.at(-1) as string] = value;
  return copy;
}

test('whatever one member is replaced by, the answer is records or places with known reasons, never an exception', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths(whole)), fc.jsonValue(), (path, value) => {
      const result = read(changed(path, value));
      const problems = result.ok ? result.bundle.refused : result.problems;
      if (!result.ok) expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) {
        expect(problemCodes).toContain(problem.reason);
        expect(problem.place).toMatch(/^Bundle/);
      }
      if (result.ok) {
        const ids = result.bundle.records.map((record) => record.recordId);
        expect(new Set(ids).size).toBe(ids.length);
        const counted = [...result.bundle.mapped, ...result.bundle.unmapped].reduce((sum, one) => sum + one.count, 0);
        expect(counted).toBe(ids.length);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('any JSON at all gets an answer', () => {
  fc.assert(
    fc.property(fc.json(), (source) => !readBundleText(source, options).ok),
    { numRuns: 500 },
  );
});

test('long and crooked words are cut and straightened, and kept whole in the original', () => {
  const words = `\u202eesrever \u0000\ud800 ${'word '.repeat(1000)}`;
  const result = read(bundle([condition({ code: { text: words } })], patient({ name: [{ given: ['A'.repeat(5000)] }] })));
  const record = result.ok ? result.bundle.records.find((one) => one.type === 'condition') : undefined;
  expect(record?.text.length).toBeLessThanOrEqual(500);
  expect(record?.text).toMatch(/^esrever/);
  expect(record?.text.isWellFormed()).toBe(true);
  expect(record?.original).toContain('word word word');
  expect(result.ok && result.bundle.patient.name.length).toBeLessThanOrEqual(200);
});
