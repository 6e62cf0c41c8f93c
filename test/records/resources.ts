import { canonical } from '@cairn/kernel';

/** One resource as `records.import` takes it. */
export function resource(id: string, more: { readonly text?: string; readonly active?: boolean } = {}): Record<string, unknown> {
  const text = more.text ?? 'Opioid use disorder';
  return {
    record: {
      recordId: `Condition/${id}`,
      type: 'condition',
      text,
      when: { day: '2019-04-03', at: 1554249600000 },
      active: more.active ?? true,
      parts: [],
      source: { resourceType: 'Condition', id },
    },
    original: canonical({ resourceType: 'Condition', id, code: { text }, active: more.active ?? true }),
  };
}
