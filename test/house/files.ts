import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** What `.gitignore` names, and git's own folder: not part of the project. */
const ignored = new Set(['.git', ...readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean)]);

/** Every file of the project, as a path from its root. */
export function files(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (ignored.has(entry.name) || entry.name.endsWith('.tsbuildinfo')) return [];
    if (entry.isDirectory()) return files(path);
    return entry.isFile() ? [path] : [];
  });
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export const isText = (path: string): boolean => /\.(ts|tsx|mjs|js|css|html|json|md|ya?ml|svg|webmanifest)$|\/run$|^\.[a-z]+$/.test(path);
export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|js|css|html)$/.test(path);

/** Lines that match, as `path:line: text`, so that a failing test names the place. */
export function linesWith(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, n) => (pattern.test(line) ? [`${path}:${n + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}
