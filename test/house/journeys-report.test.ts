import { expect, test } from 'vitest';
import { journeysReport, type JourneysReport } from '../../scripts/journeys-report.ts';

type Status = 'expected' | 'unexpected' | 'flaky';
const journey = (title: string, status: Status, message?: string): JourneysReport['suites'][number] => ({
  specs: [{ title, file: 'a.spec.ts', line: 7, tests: [{ status, results: [message === undefined ? {} : { error: { message } }] }] }],
});

test('what failed is named first with its error, then what needed a second try; both are counted for what they are', () => {
  const suites = [
    journey('works', 'expected'),
    journey('slow', 'flaky', 'too late'),
    { suites: [journey('broken', 'unexpected', '\u001b[31mno\u001b[0m')] },
  ];
  const { first, ...counts } = journeysReport({ stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 }, suites });
  expect(counts).toEqual({ passed: 2, failed: 1, skipped: 0 });
  expect(first.split('\n').filter(Boolean)).toEqual([
    'FAILED: broken',
    '  a.spec.ts:7',
    'no',
    'passed only at the second try: slow',
    '  a.spec.ts:7',
    'too late',
  ]);
});
