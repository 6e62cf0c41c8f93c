import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { typeCheck, type Refusals } from './probe.ts';

type Probe = { readonly rule: string; readonly bad: string; readonly good: string };

const inPackages: readonly Probe[] = [
  { rule: 'a package has no DOM', bad: 'export const title = document.title;', good: 'export const title = "Cairn";' },
  { rule: 'a package has no Node', bad: 'export const path = process.env;', good: 'export const path = {};' },
  {
    rule: 'a package has no timers',
    bad: 'export const wait = (f: () => void): unknown => setTimeout(f, 1);',
    good: 'export const wait = (f: () => void): void => f();',
  },
  {
    rule: 'a package has only the siblings it declares',
    bad: "import type { x } from '@cairn/triage';\nexport type X = typeof x;",
    good: "import type { ChartId } from '@cairn/kernel';\nexport type X = ChartId;",
  },
  {
    rule: 'a sibling has only the doors it names',
    bad: "import type { ChartId } from '@cairn/kernel/ids';\nexport type X = ChartId;",
    good: "import type { OpId } from '@cairn/kernel';\nexport type X = OpId;",
  },
  {
    rule: 'only syntax that Node can erase',
    bad: 'export enum Colour {\n  red,\n}',
    good: "export type Colour = 'red';",
  },
  {
    rule: 'an item of a list may be missing',
    bad: 'export const first = (all: readonly string[]): string => all[0];',
    good: 'export const first = (all: readonly string[]): string | undefined => all[0];',
  },
];
const inServer: readonly Probe[] = [
  { rule: 'the server has no DOM', bad: 'export const title = document.title;', good: 'export const path = process.env;' },
  { rule: 'the server has only declared packages', bad: "import 'solid-js';", good: "import 'hono';" },
];
const programs = [
  { folder: 'packages/messages', probes: inPackages },
  { folder: 'apps/server', probes: inServer },
];

describe.each(programs)('in $folder', ({ folder, probes }) => {
  let refusals: Refusals;
  beforeAll(() => {
    const files = probes.flatMap(({ bad, good }, n) => [
      [`${folder}/src/bad-${n}.ts`, `${bad}\n`],
      [`${folder}/src/good-${n}.ts`, `${good}\n`],
    ]);
    refusals = typeCheck(folder, Object.fromEntries(files));
  }, 120_000);

  test.each(probes.map((probe, n) => ({ ...probe, n })))('$rule', ({ n }) => {
    expect(refusals.get(`${folder}/src/bad-${n}.ts`)).toBeDefined();
    expect(refusals.get(`${folder}/src/good-${n}.ts`)).toBeUndefined();
  });
});

test('what holds for one package holds for all: they have the same compiler settings', () => {
  const settings = readdirSync('packages').map((name) => JSON.parse(readFileSync(`packages/${name}/tsconfig.json`, 'utf8')) as unknown);
  for (const one of settings) expect(one).toEqual(settings[0]);
  expect(settings[0]).toEqual({ extends: '../../tsconfig.base.json', compilerOptions: { lib: ['esnext'], types: [] }, include: ['src'] });
});
