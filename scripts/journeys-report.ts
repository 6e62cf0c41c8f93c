/** What the journeys' JSON report says, shortest first: a run that is read from its top shows what failed. */
import { stripVTControlCharacters } from 'node:util';
import type { Counts } from './steps.ts';

type Spec = {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly tests: readonly {
    readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
    readonly results: readonly { readonly error?: { readonly message?: string; readonly snippet?: string } }[];
  }[];
};
type Suite = { readonly suites?: readonly Suite[]; readonly specs?: readonly Spec[] };
export type JourneysReport = {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly suites: readonly Suite[];
};

const WORDS_OF_ONE = 1500;

/** A journey that passed only at its second try has passed, and is named, with what stopped the first. */
export function journeysReport({ stats, suites }: JourneysReport): Counts & { readonly skipped: number; readonly first: string } {
  const specs = suites.flatMap(specsIn);
  const told = (status: 'unexpected' | 'flaky', words: string): string[] =>
    specs.filter((spec) => spec.tests.some((test) => test.status === status)).map((spec) => `${words}: ${spec.title}\n${why(spec)}`);
  const first = [...told('unexpected', 'FAILED'), ...told('flaky', 'passed only at the second try')].join('\n');
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, first };
}

function specsIn(suite: Suite): Spec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];
}

function why({ file, line, tests }: Spec): string {
  const error = tests.flatMap(({ results }) => results).find((result) => result.error)?.error;
  return stripVTControlCharacters(`  ${file}:${line}\n${error?.message ?? 'no error was reported'}\n${error?.snippet ?? ''}`).slice(
    0,
    WORDS_OF_ONE,
  );
}
