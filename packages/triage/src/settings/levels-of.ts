import { levelTable, type Level, type LevelRule } from '../levels.ts';
import type { Settings } from './settings.ts';

const made = new WeakMap<Settings, Readonly<Record<Level, LevelRule>>>();

/** The levels with the program's own times. Whom a step reaches is not a setting. */
export function levelsOf(settings: Settings): Readonly<Record<Level, LevelRule>> {
  const known = made.get(settings);
  if (known) return known;
  const { of } = settings;
  const levels = {
    P0: timed('P0', of['P0.answer'], [0, of['P0.second-step'], of['P0.third-step']]),
    P1: timed('P1', of['P1.answer'], [0, of['P1.second-step'], of['P1.third-step'], of['P1.last-step']]),
    P2: timed('P2', of['P2.answer'], [0, of['P2.second-step']]),
    P3: timed('P3', of['P3.answer'], [0]),
  };
  made.set(settings, levels);
  return levels;
}

function timed(level: Level, count: number, minutes: readonly number[]): LevelRule {
  const rule = levelTable[level];
  return {
    ...rule,
    answerWithin: { ...rule.answerWithin, count },
    ladder: rule.ladder.map((step, index) => ({ ...step, afterMinutes: minutes[index] ?? step.afterMinutes })),
  };
}
