import { daily } from '../../../../packages/check-ins/src/flows/daily.ts';
import { describe, expect, test } from 'vitest';
import { readingOrder } from '../../src/flows/model/order.ts';
import { confirmed, isMissing, isStale, withWords } from '../../src/flows/model/words.ts';

describe('the words in two languages', () => {
  test('English that changes leaves its Spanish stale until somebody writes or confirms it', () => {
    const changed = withWords({ en: 'Hi', es: 'Hola' }, 'en', 'Good day');
    expect(changed).toEqual({ en: 'Good day', es: 'Hola', basis: 'Hi' });
    expect(isStale(changed)).toBe(true);
    expect(isStale(withWords(changed, 'en', 'Hi'))).toBe(false);
    expect(withWords(changed, 'es', 'Buen día')).toEqual({ en: 'Good day', es: 'Buen día', basis: 'Good day' });
    expect(isStale(confirmed(changed))).toBe(false);
    expect(isMissing(withWords(changed, 'es', ''))).toBe(true);
  });
});

describe('the order', () => {
  test('is what a person meets: each question with what branches off it, then the next', () => {
    const order = readingOrder(daily);
    expect(order.map(({ id }) => id)).toEqual([
      'hello',
      'dose',
      'withdrawal',
      'if-withdrawal',
      'withdrawal-signs',
      'craving',
      'if-craving',
      'craving-heard',
      'craving-access',
      'mood',
      'sleep',
      'use',
      'if-use',
      'use-thanks',
      'substances',
      'alone',
      'if-injectable',
      'injected',
      'naloxone',
      'if-naloxone',
      'naloxone-how',
      'safe-use',
      'use-later',
      'safety',
      'if-safety',
      'not-alone',
      'person',
      'done',
    ]);
    expect(order.filter(({ level }) => level === 0).map(({ id }) => id)).toContain('safety');
    expect(order.find(({ id }) => id === 'craving-heard')?.row).toBe(order.find(({ id }) => id === 'if-craving')?.row);
  });

  test('what no way reaches comes last and says so', () => {
    const lost = { kind: 'say', text: { en: 'Lost', es: 'Sin camino' }, next: 'done' } as const;
    const last = readingOrder({ ...daily, nodes: { lost, ...daily.nodes } }).at(-1);
    expect(last).toMatchObject({ id: 'lost', level: 0, isReached: false });
  });
});
