import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { files, read, root } from './files.ts';

/** A package that folds facts of its own; the others are foundations that capabilities stand on. */
const capabilities = readdirSync(join(root, 'packages')).filter((name) =>
  files(`packages/${name}/src`).some((path) => /^export const \w+: Capability</m.test(read(path))),
);
const plumbing = ['db', 'journal', 'live', 'calls', 'timers', 'deliveries', 'auth', 'demo', 'cli'];

/** People are met on the web where they sign in. */
const onTheWeb = (name: string): string => `apps/web/src/${name === 'people' ? 'sign-in' : name}`;

test('there are capabilities', () => {
  expect(capabilities).toContain('messages');
});

describe.each(capabilities)('%s is one name in four folders', (name) => {
  test.each([`packages/${name}`, `apps/server/src/${name}`, onTheWeb(name), `test/${name}`])('%s', (folder) => {
    expect(existsSync(join(root, folder)), folder).toBe(true);
    expect(files(folder)).not.toEqual([]);
  });

  test('its scenario is there for the laws', () => {
    expect(existsSync(join(root, `test/${name}/scenario.ts`))).toBe(true);
  });

  test('it is in the registry of the server', () => {
    expect(read('apps/server/src/capabilities.ts')).toContain(`./${name}/`);
  });
});

test('every package has a test of its own', () => {
  const untested = readdirSync(join(root, 'packages')).filter(
    (name) => !existsSync(join(root, `packages/${name}/test`)) || !files(`packages/${name}/test`).some((path) => path.endsWith('.test.ts')),
  );
  expect(untested).toEqual([]);
});

test('the folders of the server are plumbing or carry the name of a package', () => {
  const folders = readdirSync(join(root, 'apps/server/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const packages = readdirSync(join(root, 'packages'));
  const strange = folders.map(({ name }) => name).filter((name) => !plumbing.includes(name) && !packages.includes(name));
  expect(strange).toEqual([]);
});
