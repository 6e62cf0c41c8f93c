import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIdle, type Idle } from '../src/sign-in/create-idle.ts';

let dispose: () => void = () => undefined;

function idleFor(minutes: number): { readonly idle: Idle; readonly over: () => number } {
  let overs = 0;
  const idle = createRoot((end) => {
    dispose = end;
    return createIdle({ minutes: () => minutes, onOver: () => (overs += 1) });
  });
  return { idle, over: () => overs };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  dispose();
  vi.useRealTimers();
});

test('an idle device is warned in its last minute, and ends once', () => {
  const { idle, over } = idleFor(5);
  vi.advanceTimersByTime(4 * 60_000 - 1000);
  expect(idle.warning()).toBeUndefined();
  vi.advanceTimersByTime(2000);
  expect(idle.warning()).toBe(59);
  vi.advanceTimersByTime(10 * 60_000);
  expect(over()).toBe(1);
});

test('a sign of life starts the time over', () => {
  const { idle, over } = idleFor(5);
  for (let times = 0; times < 5; times += 1) {
    vi.advanceTimersByTime(3 * 60_000);
    window.dispatchEvent(new Event('pointerdown'));
  }
  expect(idle.warning()).toBeUndefined();
  expect(over()).toBe(0);
});

test('during the warning only saying so counts, so that a bump in a pocket does not', () => {
  const { idle, over } = idleFor(5);
  vi.advanceTimersByTime(4 * 60_000 + 30_000);
  window.dispatchEvent(new Event('pointerdown'));
  expect(idle.warning()).toBe(30);
  idle.stay();
  expect(idle.warning()).toBeUndefined();
  vi.advanceTimersByTime(4 * 60_000 - 1000);
  expect(idle.warning()).toBeUndefined();
  expect(over()).toBe(0);
});
