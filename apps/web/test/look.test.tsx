import { cleanup, render, screen } from '@solidjs/testing-library';
import { userEvent } from '@testing-library/user-event';
import { createRoot, createSignal, untrack } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTimer } from '../src/help/create-timer.ts';
import { ChoiceChecks, Scale, Stepper } from '../src/look/answers.tsx';
import { Button } from '../src/look/button.tsx';
import { ClockRing } from '../src/look/clock-ring.tsx';
import { clockWords } from '../src/look/clock-words.ts';
import { createAnswer } from '../src/look/create-answer.ts';
import { initials } from '../src/look/marks.tsx';
import { Sparkline } from '../src/look/sparkline.tsx';
import { Switch } from '../src/look/switch.tsx';
import { isOwnPath } from '../src/sign-in/session.ts';
import { chooseLanguage } from '../src/words/words.ts';

beforeEach(() => chooseLanguage('en'));
afterEach(cleanup);

describe('answers', () => {
  test('the scale is eleven radios, each with its number', async () => {
    const chosen: number[] = [];
    render(() => (
      <Scale name="craving" label="Craving" value={undefined} onChange={(value) => chosen.push(value)} low="0 none" high="10 most" />
    ));
    expect(screen.getAllByRole('radio')).toHaveLength(11);
    await userEvent.click(screen.getByRole('radio', { name: '9' }));
    expect(chosen).toEqual([9]);
  });

  test('several choices keep the order of the question, not of the taps', async () => {
    const [values, setValues] = createSignal<('a' | 'b')[]>(['b']);
    const options = [
      { value: 'a', label: 'First' },
      { value: 'b', label: 'Second' },
    ] as const;
    render(() => <ChoiceChecks options={options} values={values()} onChange={setValues} label="Signs" />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'First' }));
    expect(untrack(values)).toEqual(['a', 'b']);
  });

  test('the stepper stays within its ends', async () => {
    const [hours, setHours] = createSignal(15.5);
    render(() => <Stepper value={hours()} min={0} max={16} step={0.5} onChange={setHours} show={String} unit="hours" label="Sleep" />);
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(untrack(hours)).toBe(16);
  });

  test('a switch shows what is true, not what was wished, until it is true', async () => {
    const wished: boolean[] = [];
    render(() => <Switch aria-label="Visit times" checked={false} onChange={(on) => wished.push(on)} />);
    const box = screen.getByRole<HTMLInputElement>('switch');
    await userEvent.click(box);
    expect(wished).toEqual([true]);
    expect(box.checked).toBe(false);
  });

  test('a busy button takes no second press', async () => {
    let presses = 0;
    render(() => (
      <Button busy="Sending" onClick={() => (presses += 1)}>
        Send
      </Button>
    ));
    await userEvent.click(screen.getByRole('button', { name: 'Sending' }));
    expect(presses).toBe(0);
  });
});

describe('a sparkline', () => {
  const draw = (values: (number | undefined)[]): Element =>
    render(() => <Sparkline values={values} low={0} high={10} usual={{ from: 3, to: 5 }} harder="higher" label="Craving" />).container;

  test('leaves a gap where a day has no answer', () => {
    const path = draw([3, 4, undefined, 5, 6]).querySelector('path')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(2);
  });

  test('marks the last day only when it is harder than usual', () => {
    expect(draw([4, 9]).querySelector('.c-dot--out')).not.toBeNull();
    expect(draw([4, 1]).querySelector('.c-dot--out')).toBeNull();
    expect(draw([9, undefined]).querySelector('circle')).toBeNull();
  });
});

describe('clocks', () => {
  test('read as people say them', () => {
    expect(clockWords(252_000)).toBe('4:12');
    expect(clockWords(9_000)).toBe('0:09');
    expect(clockWords(3_900_000)).toBe('1 h 05');
    expect(clockWords(-61_000)).toBe('1:01');
  });

  test('speak at ten, five and one minute, and not each second', () => {
    const [left, setLeft] = createSignal(10 * 60_000 + 1500);
    const { container } = render(() => <ClockRing left={left()} total={15 * 60_000} />);
    const said = (): string => container.querySelector('[aria-live]')?.textContent ?? '';
    expect(said()).toBe('');
    setLeft(10 * 60_000);
    expect(said()).toBe('10 minutes left');
    setLeft(9 * 60_000);
    expect(said()).toBe('10 minutes left');
    setLeft(60_000);
    expect(said()).toBe('1 minute left');
    setLeft(-2000);
    expect(said()).toBe('Time is up');
    expect(container.querySelector('b')?.textContent).toContain('+0:02');
  });

  test('the naloxone timer shows the true time after the phone slept', () => {
    vi.useFakeTimers();
    let now = 0;
    createRoot((dispose) => {
      const timer = createTimer(() => now);
      timer.start();
      now = 170_000;
      vi.advanceTimersByTime(250);
      expect(timer.left()).toBe(10_000);
      now = 200_000;
      vi.advanceTimersByTime(250);
      expect(timer.left()).toBe(0);
      dispose();
    });
    vi.useRealTimers();
  });
});

test('initials leave out titles', () => {
  expect(['Dr. Amara Okafor', 'Dee', 'Maya Alvarez', 'Ana María de la Cruz'].map(initials)).toEqual(['AO', 'D', 'MA', 'AC']);
});

test('after sign-in only our own pages are opened', () => {
  expect(['/inbox', '/p/c-1'].every(isOwnPath)).toBe(true);
  expect(['//evil.example', '/\\evil.example', 'https://evil.example', '/sign-in', undefined].some(isOwnPath)).toBe(false);
});

test('an answer to an older question is dropped', async () => {
  const waiting = new Map<string, (answer: string) => void>();
  await createRoot(async (dispose) => {
    const [question, ask] = createSignal('first');
    const answer = createAnswer(question, (asked) => new Promise<string>((resolve) => waiting.set(asked, resolve)));
    await Promise.resolve();
    ask('second');
    waiting.get('second')?.('to second');
    waiting.get('first')?.('to first');
    await vi.waitFor(() => expect(answer.asking()).toBe(false));
    expect(answer.latest()).toBe('to second');
    dispose();
  });
});
