/** What the journeys measured on their way through real browsers; they run once, whatever asks. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Annotation = { readonly type: string; readonly description?: string };
type Suite = {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly annotations: readonly Annotation[] }[];
  }[];
};
export type Look = { readonly screen: string; readonly theme: 'light' | 'dark'; readonly findings: readonly string[] };
export type Journeys = {
  readonly looks: readonly Look[];
  readonly failed: readonly string[];
  readonly figure: (name: string) => number | undefined;
};

/** Every address of the product, as its table of routes says; the first page only sends people on. */
export function screens(): string[] {
  const table = readFileSync('apps/web/src/routes.tsx', 'utf8');
  return [...new Set([...table.matchAll(/path: '(\/[^']+)'/g)].map(([, path = '']) => path))];
}

/** The screens that axe has not looked at in both themes. */
export function unseen(looks: readonly Look[], all: readonly string[]): string[] {
  const seen = (screen: string, theme: string): boolean => {
    const address = new RegExp(`^${screen.replaceAll(/:\w+/g, '[^/]+')}$`);
    return looks.some((look) => look.theme === theme && address.test(look.screen));
  };
  return all.filter((screen) => !seen(screen, 'light') || !seen(screen, 'dark'));
}

let once: Journeys | undefined;

export function journeys(): Journeys {
  return (once ??= run());
}

function run(): Journeys {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-scorecard-'));
  const report = join(folder, 'journeys.json');
  try {
    spawnSync('node_modules/.bin/playwright', ['test', '--reporter=json'], {
      stdio: 'ignore',
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    const { suites } = JSON.parse(readFileSync(report, 'utf8')) as { suites: readonly Suite[] };
    const annotations = suites.flatMap(annotationsIn);
    const looks = annotations.filter(({ type }) => type === 'axe').map(({ description }) => JSON.parse(description ?? '{}') as Look);
    const figure = (name: string): number | undefined => {
      const seen = annotations.filter(({ type }) => type === `measured:${name}`).map(({ description }) => Number(description));
      return seen.length > 0 ? Math.max(...seen) : undefined;
    };
    return { looks, failed: suites.flatMap(failedIn), figure };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function annotationsIn(suite: Suite): Annotation[] {
  const own = (suite.specs ?? []).flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations));
  return [...own, ...(suite.suites ?? []).flatMap(annotationsIn)];
}

function failedIn(suite: Suite): string[] {
  const own = (suite.specs ?? []).filter(({ ok }) => !ok).map(({ title }) => title);
  return [...own, ...(suite.suites ?? []).flatMap(failedIn)];
}
