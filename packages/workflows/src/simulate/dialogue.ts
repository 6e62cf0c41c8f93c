import type { Act } from '../act.ts';
import type { Line, Walk } from './simulate.ts';

/** A walk as people read it: what the flow says stands at the margin, answers are set in, what is done stands in brackets. */
export function dialogue(walk: Walk): string {
  const { persona, ended, stuckAt, taps } = walk;
  const lines: string[] = [`${persona.name} (${persona.language})`, ''];
  let minute = 0;
  for (const line of walk.lines) {
    if (line.minute > minute) lines.push('', `  ${clock(line.minute)}`, '');
    minute = line.minute;
    lines.push(lineWords(line, persona.language));
  }
  lines.push('', ended === undefined ? `  [comes to nothing at ${stuckAt ?? '?'}]` : `  [ends: ${ended}; ${taps} taps]`);
  return `${lines.join('\n')}\n`;
}

export function lineWords(line: Line, language: Walk['persona']['language']): string {
  switch (line.who) {
    case 'flow':
      return line.text;
    case 'person':
      return `      > ${line.text}`;
    case 'score':
      return `  [${line.instrument}: ${line.total ?? 'no total'}${line.band === undefined ? '' : `, ${line.band}`}]`;
    case 'wait':
      return line.by === 'timeout' ? '  [nobody came, and the time passed]' : `  [${line.by}]`;
    case 'act':
      return `  [${actWords(line.act, language)}]`;
  }
}

function actWords(act: Act, language: Walk['persona']['language']): string {
  switch (act.type) {
    case 'alert':
      return `alert ${act.level} to ${act.owner ?? 'nobody'}: ${act.reason.en}`;
    case 'task':
      return `task for ${act.owner ?? 'nobody'}: ${act.text.en}`;
    case 'reward':
      return `counts for rewards: ${act.event}`;
    case 'skill':
      return `offers: ${act.text[language]}`;
    case 'schedule':
      return `plans ${act.flow}, ${act.after.length} times`;
    case 'notify':
      return `message: ${act.text[language]}`;
  }
}

function clock(minutes: number): string {
  const [days, rest] = [Math.floor(minutes / 1440), minutes % 1440];
  const [hours, left] = [Math.floor(rest / 60), rest % 60];
  const parts = [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', left > 0 ? `${left} min` : ''];
  return `after ${parts.filter((part) => part !== '').join(' ')}`;
}
