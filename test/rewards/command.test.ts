import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cairn } from '../support/command.ts';

/* What a course comes to and what a file may hold is tested in packages/rewards; here, that the command says it. */
const folder = mkdtempSync(join(tmpdir(), 'cairn-rewards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const example = (name: string): string => join(import.meta.dirname, '../../packages/rewards/examples', `${name}.json`);

function replayed(protocol: string, content: unknown) {
  const path = join(folder, 'events.json');
  writeFileSync(path, JSON.stringify(content));
  return cairn(folder, 'rewards', 'replay', protocol, path);
}

test('a replay prints a dated line for every event and draw, with the balance, the limits and what each draw was found from', () => {
  const { code, out } = cairn(folder, 'rewards', 'replay', 'prize-bowl', example('prize-bowl'));
  expect(code).toBe(0);
  expect(out).toContain('limit of the protocol: $599.00 per year');
  expect(out).toMatch(/2026-01-26 {2}draw 12: slip 473 of 500, large +\+\$20\.00 {2}balance \$24\.00/);
  expect(out).toContain('draw:12:0: HMAC 2c8df5b5e139… is 48988224348473, modulo 500 is 473');
  expect(out).toMatch(/2026-01-15 {2}week 2, 2026-01-15: missed, level 3 to 0/);
  expect(out).toMatch(/all accounts together +\$0\.00/);
});

test('corrections and what was handed over stand in it too', () => {
  const { out } = cairn(folder, 'rewards', 'replay', 'california-recovery-incentives', example('california-reset'));
  expect(out).toMatch(/2026-02-04 {2}correction approved by Supervisor +\+\$20\.50 {2}balance \$66\.50/);
  expect(out).toMatch(/2026-02-03 {2}handed over: grocery +-\$30\.00/);
});

test('a file that holds no course ends with 1, and every place is named', () => {
  const events = [{ day: '2026-01-05' }, { day: '2026-01-05', outcome: 'won' }, { day: '2026-02-31', draw: 1 }];
  const { code, out } = replayed('prize-bowl', { start: '2026-01-05', events });
  expect(code).toBe(1);
  expect(out).toContain('event 1: it says one of outcome, draw, redeem, correct, end, and a day');
  expect(out).toContain('event 2: outcome: one of met, target-positive, missed, excused, refused');
  expect(out).toContain('event 3: day: a day is YYYY-MM-DD');
});

test('a protocol that could pass its limit is not replayed, and the way forward is named', () => {
  const { code, out } = replayed('higgins-vouchers', { start: '2026-01-05', events: [] });
  expect(code).toBe(1);
  expect(out).toContain('enrolment: a perfect course is over the limit: set "scaled" to true, or name another "funder"');
  expect(out).toContain('perfect 99750, cap 75000');
});

test('a check says what a perfect course comes to, what is not confirmed, and ends with 1 where a limit could be passed', () => {
  const { code, out } = cairn(folder, 'rewards', 'check');
  expect(code).toBe(1);
  expect(out).toContain('a perfect course: $599.00');
  expect(out).toContain('a perfect course: $363.75 expected, in 164 draws');
  expect(out).toContain('over-cap: A perfect course comes to more than its limit. $997.50 over $750.00. Use --scaled, or another payer.');
  expect(out).toContain('not confirmed: The 500 slips');
});
