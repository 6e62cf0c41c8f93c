import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { files, read, root } from './files.ts';

type Link = { readonly from: string; readonly target: string; readonly fragment: string };
const pages = files().filter((path) => path.endsWith('.md'));

/** Links to files, `[text](path#fragment)`; addresses of the web are left alone. */
const links: readonly Link[] = pages.flatMap((from) =>
  [...read(from).matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((whole) => {
      const [target = '', fragment = ''] = whole.split('#');
      return { from, target: target ? normalize(join(dirname(from), target)) : from, fragment };
    }),
);
const at = ({ from, target, fragment }: Link): string => `${from} → ${target}${fragment && `#${fragment}`}`;

test('README.md walks through the code with links', () => {
  expect(links.filter(({ from }) => from === 'README.md').length).toBeGreaterThan(8);
});

test('every link leads to a file that exists', () => {
  expect(links.filter(({ target }) => !existsSync(join(root, target))).map(at)).toEqual([]);
});

test('a link to a line leads to a line that exists', () => {
  const lost = links.filter(({ target, fragment }) => {
    const line = /^L(\d+)$/.exec(fragment)?.[1];
    return line !== undefined && existsSync(join(root, target)) && read(target).split('\n').length < Number(line);
  });
  expect(lost.map(at)).toEqual([]);
});

test('a link to a heading leads to a heading that exists', () => {
  const anchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .trim()
      .replaceAll(' ', '-');
  const lost = links.filter(({ target, fragment }) => {
    if (!fragment || !target.endsWith('.md') || !existsSync(join(root, target))) return false;
    return ![...read(target).matchAll(/^#+ (.*)$/gm)].some(([, heading = '']) => anchor(heading) === fragment);
  });
  expect(lost.map(at)).toEqual([]);
});

test('a name in code that looks like a file of this project is one', () => {
  const named = /`((?:apps|packages|test|scripts|docs)\/[A-Za-z0-9_./-]+\.(?:ts|tsx|mjs|css|md|json))`/g;
  const lost = pages.flatMap((from) => [...read(from).matchAll(named)].map(([, path = '']) => `${from}: ${path}`));
  expect(lost.filter((line) => !existsSync(join(root, line.split(': ')[1] ?? '')))).toEqual([]);
});
