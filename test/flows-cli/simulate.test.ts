import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flowOf, newest } from '@cairn/check-ins/shipped';
import { must } from '@cairn/kernel';
import type { Flow } from '@cairn/workflows';
import { dialogue, saved, simulate as walkThrough, type Persona } from '@cairn/workflows/simulate';
import { cairn } from '../support/command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const simulate = (...args: string[]) => cairn(folder, 'flows', 'simulate', ...args);

const both = (en: string, es = en) => ({ en, es });
const clock = { day: '2026-06-01', minute: 8 * 60 };
const daily = must(newest('daily'), 'daily');

/** Two questions, a wait of an hour, and what `extra` adds. */
function small(extra: Partial<Flow['nodes']> = {}): Flow {
  const nodes: Flow['nodes'] = {
    safe: {
      kind: 'ask',
      text: both('Are you safe?', '¿Está a salvo?'),
      question: { type: 'yes-no', yes: both('Yes', 'Sí'), no: both('No') },
      measure: 'safe',
      step: 'safe',
      next: 'rest',
    },
    rest: {
      kind: 'wait',
      text: both('Rest a while.', 'Descanse.'),
      on: [{ event: 'woke', to: 'sleep' }],
      after: { hours: 1 },
      timeout: 'sleep',
    },
    sleep: {
      kind: 'ask',
      text: both('How was it?', '¿Qué tal?'),
      question: { type: 'scale', lowest: both('Bad', 'Mal'), highest: both('Good', 'Bien') },
      measure: 'sleep.rest',
      step: 'sleep',
      next: 'end',
    },
    end: { kind: 'end', outcome: 'done' },
  };
  return {
    id: 'small',
    version: 1,
    title: both('Small', 'Pequeño'),
    start: 'safe',
    steps: ['safe', 'sleep'],
    nodes: { ...nodes, ...extra } as Flow['nodes'],
  };
}

describe('flows simulate', () => {
  test('prints a shipped conversation as the dialogue that the simulator tells, in Spanish', () => {
    const persona: Persona = { name: 'Anybody', language: 'es', answers: {}, otherwise: 'first', passes: {} };
    const told = dialogue(walkThrough(must(flowOf(daily.pin), 'daily'), daily.pin, persona, clock));
    expect(told).toContain('¿Tomó su dosis hoy?');
    expect(simulate('daily', '--language', 'es')).toEqual({ code: 0, out: `Registro diario (daily ${daily.pin.version})\n${told}` });
  });

  test('links a file with the questionnaires and conversations that are shipped, and walks it as a persona on a clock of its own', () => {
    const mood = { kind: 'include', of: { flow: must(newest('mood-check'), 'mood-check').pin }, next: 'end' } as const;
    const path = file('with-mood.json', small({ sleep: { ...small().nodes['sleep'], next: 'mood' } as Flow['nodes'][string], mood }));
    const persona = file('marta.json', { name: 'Marta', language: 'es', answers: { safe: null, 'sleep.rest': 7 }, otherwise: 'last' });
    const { code, out } = simulate(path, '--as', persona);
    expect(code).toBe(0);
    expect(out).toContain('Marta (es)\n\n¿Está a salvo?\n      > …');
    expect(out).toContain('after 1 h\n\nDescanse.\n  [nobody came, and the time passed]\n¿Qué tal?\n      > 7\n');
    expect(out).toContain('[ends: done;');
    const woken = file('woken.json', { name: 'Luis', passes: { rest: 'woke' } });
    expect(simulate(path, '--as', woken, '--otherwise', 'skip').out).toContain('Rest a while.\n  [woke]\nHow was it?\n      > …\n');
  });

  test('a bad persona is told with its places, and nothing is written', () => {
    const walk = join(folder, 'never.json');
    const bad = file('bad.json', { name: '', answers: { use: { yes: 1 } }, otherwise: 'middle', langage: 'es' });
    const { code, out } = simulate('daily', '--as', bad, '--save', walk);
    expect(code).toBe(1);
    expect(out.split('\n').slice(1, -1)).toEqual([
      '  name: it is too short or too small.',
      '  answers → use: it is none of the forms that can stand here.',
      '  otherwise: it is none of the values that can stand here.',
      '  langage: the language has no such member.',
    ]);
    const unfit = simulate('daily', '--as', file('unfit.json', { name: 'Marta', answers: { use: 'banana' } }), '--save', walk);
    expect(unfit).toMatchObject({
      code: 1,
      out: expect.stringContaining('(use): the answer is none of its options (Marta, answers → use). The walk was not kept.'),
    });
    expect(simulate('daily', '--as', join(folder, 'nowhere.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('There is no such file.'),
    });
    expect(existsSync(walk)).toBe(false);
  });

  test('where a conversation leads nowhere, the last step that is there is named', () => {
    const path = file('nowhere-to.json', small({ sleep: { ...small().nodes['sleep'], next: 'gone' } as Flow['nodes'][string] }));
    expect(simulate(path)).toMatchObject({
      code: 1,
      out: expect.stringContaining('The question “How was it?” (sleep): from here on the conversation comes to nothing.'),
    });
  });

  test('an unknown id or version, an include that is not shipped, and options without a part are said so', () => {
    expect(simulate('dayli')).toMatchObject({ code: 1, out: expect.stringContaining('Shipped are: daily@1') });
    expect(simulate('daily@99')).toMatchObject({ code: 1, out: expect.stringContaining('There is no such version.') });
    const of = { flow: { ...daily.pin, hash: '0'.repeat(64) } };
    const stale = file('stale.json', small({ rest: { kind: 'include', of, next: 'sleep' } }));
    expect(simulate(stale)).toMatchObject({
      code: 1,
      out: expect.stringContaining('nodes → rest: The included conversation “daily”: no shipped'),
    });
    for (const [args, told] of [
      [['daily', '--language', 'fr'], '--language is one of'],
      [['daily', '--coverage', '--as', 'x'], '--as has no part in --coverage'],
      [['daily', '--replay'], 'needs saved walks after it'],
    ] as const)
      expect(simulate(...args)).toMatchObject({ code: 2, out: expect.stringContaining(told) });
  });
});

describe('flows simulate --coverage', () => {
  test('ends with 0 when every step, exit and outcome was come by', () => {
    const { code, out } = simulate(file('small.json', small()), '--coverage');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Small \(small 1\)\n {2}steps {5}4 of 4\n {2}exits {5}4 of 4\n {2}outcomes {2}1 of 1: done\n {2}states {4}\d+\n {2}Nothing was missed\.\n$/,
    );
    expect(simulate('daily', '--coverage').code).toBe(0);
  });

  test('ends with 1 and names the step that nothing reaches, the exit that nothing takes, and where it comes to nothing', () => {
    const island = file('island.json', small({ lost: { kind: 'say', text: both('Nobody reads this.'), next: 'end' } }));
    expect(simulate(island, '--coverage')).toMatchObject({
      code: 1,
      out: expect.stringContaining('  Never reached: The message “Nobody reads this.” (lost)\n'),
    });
    const when = {
      all: [
        { answer: 'sleep', atLeast: 8 },
        { answer: 'sleep', atMost: 3 },
      ],
    } as const;
    const fork = { kind: 'branch', arms: [{ when, to: 'end' }], otherwise: 'end' } as const;
    const sleep = { ...small().nodes['sleep'], next: 'fork' } as Flow['nodes'][string];
    const never = simulate(file('never-held.json', small({ sleep, fork })), '--coverage');
    expect(never.code).toBe(1);
    expect(never.out).toContain('  exits     5 of 6\n');
    expect(never.out).toMatch(/Never left by: .* \(fork\) → way 1, /);
    const broken = file('broken.json', small({ sleep: { ...sleep, next: 'gone' } as Flow['nodes'][string] }));
    expect(simulate(broken, '--coverage')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Comes to nothing: The question “How was it?” (sleep)'),
    });
  });
});

describe('flows simulate --save and --replay', () => {
  test('a kept walk is the same when walked again, and differs at the step whose words have changed', () => {
    const [flow, walk] = [file('kept.json', small()), join(folder, 'kept.walk.json')];
    expect(simulate(flow, '--language', 'es', '--at', '23:30', '--save', walk)).toMatchObject({
      code: 0,
      out: expect.stringContaining(': kept, 6 lines'),
    });
    expect(simulate(flow, '--replay', walk)).toEqual({ code: 0, out: `${walk}: the same, 6 lines\n` });

    const sleep = { ...small().nodes['sleep'], text: both('How was it?', '¿Cómo le fue?') } as Flow['nodes'][string];
    const changed = file('changed.json', { ...small({ sleep }), version: 2 });
    expect(simulate(changed, '--replay', walk)).toEqual({
      code: 1,
      out: `${walk}: differs at line 5: The question “How was it?” (sleep)\n  was  ¿Qué tal?\n  is   ¿Cómo le fue?\n`,
    });
    const rest = { ...small().nodes['rest'], after: { hours: 2 } } as Flow['nodes'][string];
    const longer = simulate(file('longer.json', small({ rest })), '--replay', walk);
    expect(longer).toMatchObject({ code: 1, out: expect.stringContaining('(rest)\n  was  {"minute":60,') });
    const ended = simulate(file('ended.json', small({ end: { kind: 'end', outcome: 'person' } })), '--replay', walk);
    expect(ended).toMatchObject({ code: 1, out: expect.stringContaining('(end)\n  was  [ends: done]\n  is   [ends: person]\n') });
  });

  test('without a conversation, a walk goes through the very version it was made with; a draft must be named', () => {
    const walk = join(folder, 'daily.walk.json');
    expect(simulate('daily@1', '--otherwise', 'last', '--save', walk).code).toBe(0);
    expect(simulate('--replay', walk)).toMatchObject({ code: 0, out: expect.stringContaining('the same') });
    expect(simulate('weekly', '--replay', walk)).toMatchObject({
      code: 1,
      out: expect.stringContaining('It is a walk of daily 1, not of weekly.'),
    });
    const pin = { id: 'daily', version: 3, hash: '0'.repeat(64) };
    const persona: Persona = { name: 'usual', language: 'en', answers: {}, otherwise: 'first', passes: {} };
    const flow = must(flowOf(daily.pin), 'daily');
    const ofDraft = file('draft.walk.json', saved(pin, walkThrough(flow, pin, persona, clock), clock));
    expect(simulate('--replay', ofDraft)).toMatchObject({ code: 1, out: expect.stringContaining('name the conversation before --replay') });
    expect(simulate('daily', '--replay', ofDraft)).toMatchObject({ code: 0, out: expect.stringContaining('the same') });
  });

  test('a file that is no saved walk is told with its place, and is never written over; no half file is left', () => {
    const walk = join(folder, 'again.walk.json');
    expect(simulate('daily', '--save', walk).code).toBe(0);
    const kept = JSON.parse(readFileSync(walk, 'utf8')) as { lines: Record<string, unknown>[] };
    const bent = file('bent.walk.json', { ...kept, lines: [{ ...kept.lines[0], who: 'nobody' }] });
    const { code, out } = simulate('--replay', bent, walk);
    expect(code).toBe(1);
    expect(out).toMatch(/cannot be read as a saved walk\n {2}lines → 0.*\n.*again\.walk\.json: the same/);
    const flow = file('mine.json', small());
    expect(simulate('daily', '--save', flow)).toMatchObject({ code: 1, out: expect.stringContaining('it was left as it is') });
    expect(JSON.parse(readFileSync(flow, 'utf8'))).toEqual(small());
    expect(simulate('daily', '--save', join(folder, 'no-folder', 'a.json'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('(ENOENT)'),
    });
    expect(simulate('daily', '--language', 'es', '--save', walk).code).toBe(0);
    expect(readFileSync(walk, 'utf8')).toContain('"language": "es"');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
