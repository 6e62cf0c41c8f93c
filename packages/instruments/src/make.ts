import type { Condition } from './condition.ts';
import type { Band, FlagRule, Item, LinkId, Method, MissingRule, Option, Scale, ScoringItem, Words } from './instrument.ts';

/* Short ways to write instruments down. They add no meaning: what comes out is plain data. */

export const complete: MissingRule = { kind: 'complete' };

/** `es` only where an official translation is known. */
export function words(en: string, es?: string): Words {
  return { en, es };
}

export function option(value: number, text: Words, code?: string): Option {
  return { value, code, text };
}

const wordless = {
  codes: [],
  options: [],
  min: undefined,
  max: undefined,
  scored: true,
  reverse: false,
  points: undefined,
  enableWhen: undefined,
  hiddenAs: undefined,
  redFlag: undefined,
} as const;

const plain = { ...wordless, help: undefined, preface: undefined } as const;

type More = Partial<Omit<Item, 'linkId' | 'type' | 'text' | 'options'>>;

export function choice(linkId: LinkId, text: Words, options: readonly Option[], more: More = {}): Item {
  return { ...plain, linkId, type: 'choice', text, options, ...more };
}

export function yesNo(linkId: LinkId, text: Words, more: More = {}): Item {
  return { ...plain, linkId, type: 'yes-no', text, ...more };
}

export function days(linkId: LinkId, text: Words, max: number, more: More = {}): Item {
  return { ...plain, linkId, type: 'days', text, min: 0, max, ...more };
}

export function scale0to10(linkId: LinkId, text: Words, more: More = {}): Item {
  return { ...plain, linkId, type: 'scale', text, min: 0, max: 10, ...more };
}

export function summed(
  key: string,
  title: string,
  items: readonly LinkId[],
  [from, to]: readonly [number, number],
  more: Partial<Omit<Scale, 'key' | 'title' | 'items' | 'range'>> = {},
): Scale {
  return {
    key,
    title,
    items,
    method: { kind: 'sum' },
    missingRule: complete,
    range: { from, to },
    code: undefined,
    bands: [],
    bandsBySex: undefined,
    ...more,
  };
}

/** The person's own words: never scored, never missed. */
export function free(linkId: LinkId, text: Words, enableWhen: Condition | undefined): Item {
  return { ...plain, linkId, type: 'text', text, scored: false, enableWhen };
}

export function byRules(
  key: string,
  title: string,
  items: readonly LinkId[],
  code: string | undefined,
  rules: Extract<Method, { kind: 'rules' }>['rules'],
): Scale {
  return {
    key,
    title,
    items,
    method: { kind: 'rules', rules },
    missingRule: complete,
    range: undefined,
    code,
    bands: [],
    bandsBySex: undefined,
  };
}

/** Bands side by side: each begins where it says and ends before the next, the last at `to`. */
export function bands(to: number, ...starts: readonly (readonly [code: string, from: number])[]): readonly Band[] {
  return starts.map(([code, from], index) => ({ code, from, to: (starts[index + 1]?.[1] ?? to + 1) - 1 }));
}

export function flag(code: string, when: FlagRule['when'], basis: string): FlagRule {
  return { code, when, basis };
}

/** An item of a slot: how it counts, without its words. */
export function slotItem(linkId: LinkId, more: Pick<ScoringItem, 'type'> & Partial<ScoringItem>): ScoringItem {
  return { ...wordless, linkId, ...more };
}

/** Items `1` to `count`, alike. */
export function numbered(count: number, more: Pick<ScoringItem, 'type'> & Partial<ScoringItem>): readonly ScoringItem[] {
  return Array.from({ length: count }, (_, index) => slotItem(String(index + 1), more));
}

/** The values of a choice, from one to another. */
export function values(from: number, to: number): readonly { readonly value: number }[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ value: from + index }));
}

export function ids(items: readonly { readonly linkId: LinkId }[]): readonly LinkId[] {
  return items.map(({ linkId }) => linkId);
}
