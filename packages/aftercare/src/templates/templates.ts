import type { Operation } from '@cairn/co-editing';
import type { Language } from '../reading.ts';
import { afterDetox } from './after-detox.ts';
import { afterRelease } from './after-release.ts';
import type { Both, TemplateLine } from './line.ts';
import { newOnMethadone } from './new-on-methadone.ts';
import { stableOneYear } from './stable-one-year.ts';

/** Situations for which there are lines to begin from. Never a plan: each line is made theirs or removed before anybody signs. */
export const templateKeys = ['new-on-methadone', 'after-detox', 'after-release', 'stable-one-year'] as const;
export type TemplateKey = (typeof templateKeys)[number];

const templates: Readonly<Record<TemplateKey, readonly TemplateLine[]>> = {
  'new-on-methadone': newOnMethadone,
  'after-detox': afterDetox,
  'after-release': afterRelease,
  'stable-one-year': stableOneYear,
};

/** The operations that put a template's lines behind what is there; `idFor(n)` names the n-th line. */
export function templateOperations(key: TemplateKey, language: Language, idFor: (n: number) => string): readonly Operation[] {
  const source = `template/${key}`;
  const say = ([en, es]: Both): string => (language === 'es' ? es : en);
  let count = 0;
  const next = (): string => idFor((count += 1));
  return templates[key].flatMap(({ path, words, is, steps }): readonly Operation[] => {
    const id = next();
    const value = { ...Object.fromEntries(Object.entries(words).map(([name, both]) => [name, say(both)])), ...is, source };
    const add = { type: 'add', after: '' } as const;
    return [
      { ...add, path, id, value },
      ...steps.map((text): Operation => ({ ...add, path: [...path, id, 'steps'], id: next(), value: { text: say(text), source } })),
    ];
  });
}
