import type { Operation } from '@cairn/co-editing';
import type { Language } from './reading.ts';

/** Situations for which there are lines to begin from. Never a plan: each line is made theirs or removed before anybody signs. */
export const templateKeys = ['new-on-methadone', 'after-detox', 'after-release', 'stable-one-year'] as const;
export type TemplateKey = (typeof templateKeys)[number];

/** The operations that put a template's lines behind what is there; `idFor(n)` names the n-th line. */
export function templateOperations(_key: TemplateKey, _language: Language, _idFor: (n: number) => string): readonly Operation[] {
  return [];
}
