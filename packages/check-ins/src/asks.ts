import type { Act } from '@cairn/workflows';
import type { CheckIn, Measures } from './check-in.ts';

type Asked = { readonly role: string; readonly level: string; readonly words: string };

/**
 * What a conversation asks of the team, as measures that triage reads: `asks.<role>.<level>` is how many such things stand,
 * `asks.words` what they are, in the team's language. A task is asked at P3, a hand-over at P1.
 */
export function asksOf({ acts, waiting, stopped }: Pick<CheckIn, 'acts' | 'waiting' | 'stopped'>): Measures {
  const all = [
    ...acts.flatMap(({ act }) => askedBy(act)),
    ...(waiting?.kind === 'hand-over' ? [takeOver(waiting.to)] : []),
    ...(stopped?.why === 'recalled' ? [withdrawn] : []),
  ];
  if (all.length === 0) return {};
  const counts: Record<string, number> = {};
  for (const { role, level } of all) counts[`asks.${role}.${level}`] = (counts[`asks.${role}.${level}`] ?? 0) + 1;
  return { ...counts, 'asks.words': [...new Set(all.map(({ words }) => words))] };
}

function askedBy(act: Act): readonly Asked[] {
  if (act.type === 'alert') return [{ role: act.owner ?? 'counselor', level: act.level, words: act.reason.en }];
  return act.type === 'task' ? [{ role: act.owner ?? 'counselor', level: 'P3', words: act.text.en }] : [];
}

/** What was asked of somebody was found to be harmful: a person asks how they are. */
const withdrawn: Asked = {
  role: 'counselor',
  level: 'P2',
  words: 'The conversation was withdrawn while they were in it. Ask how they are, and whether anything in it did harm',
};

function takeOver(role: string | undefined): Asked {
  return { role: role ?? 'counselor', level: 'P1', words: 'Asked to come into the chat and go on with it' };
}
