/** Lints and type-checks small files under the project's own settings, in a copy of its layout that lives for one test file. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');

/** Path from the root of the project → text. */
export type Files = Readonly<Record<string, string>>;
/** Path → the rules (or TS codes) that refused it. */
export type Refusals = ReadonlyMap<string, readonly string[]>;

/** A folder that looks like the project to the tools: its settings and dependencies, but only the given sources. */
function copyOf(files: Files, settings: readonly string[], links: readonly string[]): string {
  const place = mkdtempSync(join(tmpdir(), 'cairn-probe-'));
  const make = (path: string): string => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    return join(place, path);
  };
  for (const path of settings) copyFileSync(join(root, path), make(path));
  for (const path of links) symlinkSync(join(root, path), make(path));
  for (const [path, text] of Object.entries(files)) writeFileSync(make(path), text);
  return place;
}

export function lint(files: Files): Refusals {
  const tsconfig = JSON.stringify({ extends: './tsconfig.base.json', compilerOptions: { jsx: 'preserve' }, include: ['**/*'] });
  const place = copyOf({ ...files, 'tsconfig.json': tsconfig }, ['.oxlintrc.json', 'tsconfig.base.json'], ['node_modules']);
  try {
    const { stdout, stderr } = spawnSync(join(bin, 'oxlint'), ['--type-aware', '--format', 'json'], { cwd: place, encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(`oxlint gave no report: ${stdout}${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    return gather(diagnostics.map(({ filename, code }) => [relative(place, resolve(place, filename)), code]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Type-checks files of one program, `folder`, with that program's own tsconfig and declared dependencies. */
export function typeCheck(folder: string, files: Files): Refusals {
  const settings = ['tsconfig.base.json', `${folder}/tsconfig.json`, `${folder}/package.json`];
  const place = copyOf(files, settings, ['node_modules', `${folder}/node_modules`]);
  try {
    const { stdout } = spawnSync(join(bin, 'tsc'), ['-p', folder, '--pretty', 'false'], { cwd: place, encoding: 'utf8' });
    return gather([...stdout.matchAll(/^([^\s(]+)\(\d+,\d+\): error (TS\d+)/gm)].map(([, path = '', code = '']) => [path, code]));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function gather(pairs: readonly (readonly [string, string])[]): Refusals {
  const found = new Map<string, string[]>();
  for (const [path, code] of pairs) found.set(path, [...(found.get(path) ?? []), code]);
  return found;
}
