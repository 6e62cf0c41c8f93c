import { beforeAll, describe, expect, test } from 'vitest';
import { lint, type Refusals } from './probe.ts';

type Probe = { readonly rule: string; readonly code: string; readonly path: string; readonly bad: string; readonly good: string };
const pure = 'packages/messages/src/a.ts';
const page = 'apps/web/src/triage/a.tsx';
const lines = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('\n');
const longFunction = (count: number): string =>
  `export function long(): number {\nlet sum = 0;\n${lines(count, (n) => `sum += ${n};`)}\nreturn sum;\n}\n`;

/** Each rule about code with text that it must refuse and a twin that it must let pass. */
const probes: readonly Probe[] = [
  {
    rule: 'time is an argument',
    code: 'eslint(no-restricted-globals)',
    path: pure,
    bad: 'export const now = (): number => Date.now();',
    good: 'export const later = (now: number): number => now + 1;',
  },
  {
    rule: 'chance is an argument',
    code: 'eslint(no-restricted-properties)',
    path: pure,
    bad: 'export const dice = (): number => Math.random();',
    good: 'export const floor = (at: number): number => Math.floor(at);',
  },
  {
    rule: 'Temporal.Now is a clock too',
    code: 'eslint(no-restricted-properties)',
    path: pure,
    bad: "import { Temporal } from 'temporal-polyfill';\nexport const now = (): unknown => Temporal.Now.instant();",
    good: "import { Temporal } from 'temporal-polyfill';\nexport const day = (text: string): unknown => Temporal.PlainDate.from(text);",
  },
  {
    rule: 'packages say nothing to the console',
    code: 'eslint(no-console)',
    path: pure,
    bad: "export const say = (): void => console.log('x');",
    good: "export const say = (tell: (text: string) => void): void => tell('x');",
  },
  {
    rule: 'no default exports',
    code: 'import(no-default-export)',
    path: pure,
    bad: 'export default 1;',
    good: 'export const one = 1;',
  },
  { rule: 'no any', code: 'typescript(no-explicit-any)', path: pure, bad: 'export type A = any;', good: 'export type A = unknown;' },
  {
    rule: 'no assertion that something is there',
    code: 'typescript(no-non-null-assertion)',
    path: pure,
    bad: 'export const first = (all: readonly string[]): string => all[0]!;',
    good: 'export const first = (all: readonly string[]): string | undefined => all[0];',
  },
  {
    rule: 'no type check is switched off',
    code: 'typescript(ban-ts-comment)',
    path: pure,
    bad: "// @ts-expect-error\nexport const n: number = 'x';",
    good: 'export const n: number = 1;',
  },
  {
    rule: 'no promise is dropped',
    code: 'typescript(no-floating-promises)',
    path: 'apps/server/src/triage/a.ts',
    bad: 'const work = async (): Promise<void> => {};\nexport function start(): void {\n  work();\n}',
    good: 'const work = async (): Promise<void> => {};\nexport async function start(): Promise<void> {\n  await work();\n}',
  },
  {
    rule: 'every case is handled',
    code: 'typescript(switch-exhaustiveness-check)',
    path: pure,
    bad: "export function n(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}",
    good: "export function n(x: 'a' | 'b'): number {\n  switch (x) {\n    case 'a':\n      return 1;\n    case 'b':\n      return 2;\n  }\n}",
  },
  { rule: 'a function fits a screen', code: 'eslint(max-lines-per-function)', path: pure, bad: longFunction(60), good: longFunction(50) },
  {
    rule: 'a file stays short',
    code: 'eslint(max-lines)',
    path: pure,
    bad: lines(301, (n) => `export const n${n} = ${n};`),
    good: lines(299, (n) => `export const n${n} = ${n};`),
  },
  {
    rule: 'props stay reactive',
    code: 'solid(no-destructure)',
    path: page,
    bad: 'export function Row({ name }: { name: string }) {\n  return <p>{name}</p>;\n}',
    good: 'export function Row(props: { name: string }) {\n  return <p>{props.name}</p>;\n}',
  },
  {
    rule: 'signals are read where they are tracked',
    code: 'solid(reactivity)',
    path: page,
    bad: "import { createSignal } from 'solid-js';\nexport function Count() {\n  const [count] = createSignal(0);\n  const twice = count() * 2;\n  return <p>{twice}</p>;\n}",
    good: "import { createSignal } from 'solid-js';\nexport function Count() {\n  const [count] = createSignal(0);\n  const twice = () => count() * 2;\n  return <p>{twice()}</p>;\n}",
  },
  {
    rule: 'a component returns once',
    code: 'solid(components-return-once)',
    path: page,
    bad: 'export function Row(props: { name: string }) {\n  if (props.name) return <p>{props.name}</p>;\n  return <i />;\n}',
    good: 'export function Row(props: { name: string }) {\n  return <p>{props.name}</p>;\n}',
  },
  {
    rule: 'no HTML is put in as text',
    code: 'solid(no-innerhtml)',
    path: page,
    bad: 'export function Raw(props: { html: string }) {\n  return <p innerHTML={props.html} />;\n}',
    good: 'export function Raw(props: { html: string }) {\n  return <p>{props.html}</p>;\n}',
  },
  {
    rule: 'pictures have words',
    code: 'jsx-a11y(alt-text)',
    path: page,
    bad: 'export function Face() {\n  return <img src="/a.png" />;\n}',
    good: 'export function Face() {\n  return <img src="/a.png" alt="" />;\n}',
  },
  {
    rule: 'what is clicked can be reached by keyboard',
    code: 'jsx-a11y(click-events-have-key-events)',
    path: page,
    bad: 'export function Tap(props: { onTap: () => void }) {\n  return <div onClick={() => props.onTap()}>x</div>;\n}',
    good: 'export function Tap(props: { onTap: () => void }) {\n  return <button onClick={() => props.onTap()}>x</button>;\n}',
  },
  {
    rule: 'nothing of Node in the browser',
    code: 'eslint(no-restricted-globals)',
    path: 'apps/web/src/triage/a.ts',
    bad: "export const key = (): unknown => process.env['KEY'];",
    good: 'export const key = (): unknown => globalThis.location;',
  },
];

/** `…/a.ts` → `…/bad-3.ts`: each text in a file of its own. */
const placed = (path: string, name: string): string => path.replace(/[^/]*(\.tsx?)$/, `${name}$1`);
let refusals: Refusals;
beforeAll(() => {
  const files = probes.flatMap(({ path, bad, good }, n) => [
    [placed(path, `bad-${n}`), `${bad}\n`],
    [placed(path, `good-${n}`), `${good}\n`],
  ]);
  refusals = lint(Object.fromEntries(files));
}, 120_000);

describe.each(probes.map((probe, n) => ({ ...probe, n })))('$rule', ({ path, code, n }) => {
  test('what breaks it is refused', () => expect(refusals.get(placed(path, `bad-${n}`))).toContain(code));
  test('its twin passes', () => expect(refusals.get(placed(path, `good-${n}`))).toBeUndefined());
});
