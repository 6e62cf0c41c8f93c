import { beforeAll, describe, expect, test } from 'vitest';
import { lint, type Refusals } from './probe.ts';

type Probe = {
  readonly rule: string;
  readonly bad: readonly [path: string, from: string];
  readonly good: readonly [path: string, from: string];
};

/** Each import rule with an import it must refuse and a near twin it must let pass. */
const probes: readonly Probe[] = [
  {
    rule: 'a package uses nothing of Node',
    bad: ['packages/messages/src/p1.ts', 'node:fs'],
    good: ['packages/messages/src/g1.ts', '@cairn/kernel'],
  },
  { rule: 'a package uses no store', bad: ['packages/messages/src/p2.ts', 'kysely'], good: ['packages/messages/src/g2.ts', 'zod/mini'] },
  {
    rule: 'a package knows no app',
    bad: ['packages/messages/src/p3.ts', '@cairn/server/app-router'],
    good: ['packages/messages/src/g3.ts', '@cairn/people'],
  },
  {
    rule: 'a package is entered through its door',
    bad: ['packages/messages/src/p4.ts', '@cairn/kernel/src/ids.ts'],
    good: ['packages/messages/src/g4.ts', './message.ts'],
  },
  {
    rule: 'a package does not climb into another',
    bad: ['packages/messages/src/p5.ts', '../../kernel/src/ids.ts'],
    good: ['packages/messages/src/part/g5.ts', '../message.ts'],
  },
  {
    rule: 'the kernel stands on nothing',
    bad: ['packages/kernel/src/p1.ts', '@cairn/people'],
    good: ['packages/kernel/src/g1.ts', './ids.ts'],
  },
  {
    rule: 'a foundation knows no capability',
    bad: ['packages/workflows/src/p1.ts', '@cairn/check-ins'],
    good: ['packages/workflows/src/g1.ts', '@cairn/kernel'],
  },
  {
    rule: 'a capability on the server does not reach into a sibling',
    bad: ['apps/server/src/triage/p1.ts', '../messages/store.ts'],
    good: ['apps/server/src/triage/g1.ts', '../journal/unit.ts'],
  },
  {
    rule: 'nor from a folder inside it',
    bad: ['apps/server/src/triage/parts/p2.ts', '../../messages/store.ts'],
    good: ['apps/server/src/triage/parts/g2.ts', '../../db/open.ts'],
  },
  {
    rule: 'a capability does not import a registry',
    bad: ['apps/server/src/triage/p3.ts', '../reactions.ts'],
    good: ['apps/server/src/triage/g3.ts', '../trpc.ts'],
  },
  {
    rule: 'only a store speaks to tables',
    bad: ['apps/server/src/triage/p4.ts', 'kysely'],
    good: ['apps/server/src/triage/store.ts', 'kysely'],
  },
  {
    rule: 'a store does not reach into a sibling either',
    bad: ['apps/server/src/notes/store.ts', '../messages/store.ts'],
    good: ['apps/server/src/notes/tables.ts', './store.ts'],
  },
  {
    rule: 'only db/ opens a store',
    bad: ['apps/server/src/triage/p5.ts', 'better-sqlite3'],
    good: ['apps/server/src/db/g5.ts', 'better-sqlite3'],
  },
  {
    rule: 'the plumbing knows no capability',
    bad: ['apps/server/src/journal/p1.ts', '../messages/store.ts'],
    good: ['apps/server/src/journal/g1.ts', '../db/open.ts'],
  },
  {
    rule: 'the table list takes tables and nothing else of a capability',
    bad: ['apps/server/src/db/tables.ts', '../messages/store.ts'],
    good: ['apps/server/src/reactions.ts', './messages/store.ts'],
  },
  {
    rule: 'what is disclosed is gathered from stores, in one named file',
    bad: ['apps/server/src/consent/p1.ts', '../scheduling/store.ts'],
    good: ['apps/server/src/consent/disclose.ts', '../scheduling/store.ts'],
  },
  { rule: 'the server knows no screen', bad: ['apps/server/src/p1.ts', '@cairn/web'], good: ['apps/server/src/g1.ts', '@cairn/triage'] },
  {
    rule: 'a capability on the web does not reach into a sibling',
    bad: ['apps/web/src/triage/p1.tsx', '../messages/bubble.tsx'],
    good: ['apps/web/src/triage/g1.tsx', '../look/button.tsx'],
  },
  {
    rule: 'nor from a folder inside it',
    bad: ['apps/web/src/triage/parts/p2.tsx', '../../messages/bubble.tsx'],
    good: ['apps/web/src/triage/parts/g2.tsx', '../../live/live.ts'],
  },
  {
    rule: 'a capability on the web knows no screen',
    bad: ['apps/web/src/triage/p3.tsx', '../screens/home.tsx'],
    good: ['apps/web/src/screens/g3.tsx', '../triage/row.tsx'],
  },
  {
    rule: 'look knows no capability',
    bad: ['apps/web/src/look/p1.tsx', '../triage/row.tsx'],
    good: ['apps/web/src/look/g1.tsx', '../words/common.ts'],
  },
  {
    rule: 'the live client knows no screen',
    bad: ['apps/web/src/live/p1.ts', '../screens/home.tsx'],
    good: ['apps/web/src/live/g1.ts', './outbox.ts'],
  },
  {
    rule: 'the browser takes no value from the server',
    bad: ['apps/web/src/p1.ts', '@cairn/server/app-router'],
    good: ['apps/web/src/g1.ts', '@cairn/triage'],
  },
  {
    rule: 'the browser uses nothing of Node',
    bad: ['apps/web/src/p2.ts', 'node:crypto'],
    good: ['apps/web/src/g2.ts', './triage/row.tsx'],
  },
];

const importing = (from: string): string => `import { thing } from '${from}';\nexport const used = thing;\n`;
const typeOnly = 'apps/web/src/g3.ts';

let refusals: Refusals;
beforeAll(() => {
  const files = probes.flatMap(({ bad, good }) => [bad, good]).map(([path, from]) => [path, importing(from)] as const);
  refusals = lint({
    ...Object.fromEntries(files),
    [typeOnly]: "import type { AppRouter } from '@cairn/server/app-router';\nexport type Router = AppRouter;\n",
    'apps/server/src/triage/g6.ts': "import type { Transaction } from 'kysely';\nexport type Tx = Transaction<object>;\n",
    'packages/messages/src/one.ts': "import { other } from './other.ts';\nexport const one = (): unknown => other;\n",
    'packages/messages/src/other.ts': "import { one } from './one.ts';\nexport const other = (): unknown => one;\n",
  });
}, 120_000);

describe.each(probes)('$rule', ({ bad, good }) => {
  test(`${bad[0]} ← ${bad[1]} is refused`, () => expect(new Set(refusals.get(bad[0]))).toEqual(new Set(['eslint(no-restricted-imports)'])));
  test(`${good[0]} ← ${good[1]} passes`, () => expect(refusals.get(good[0])).toBeUndefined());
});

test('types alone may come from the server to the browser, and from Kysely to a capability', () => {
  expect(refusals.get(typeOnly)).toBeUndefined();
  expect(refusals.get('apps/server/src/triage/g6.ts')).toBeUndefined();
});

test('a circle of imports is refused', () => {
  expect([...(refusals.get('packages/messages/src/one.ts') ?? []), ...(refusals.get('packages/messages/src/other.ts') ?? [])]).toContain(
    'import(no-cycle)',
  );
});
