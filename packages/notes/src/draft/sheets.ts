import { quotesOf, type KindKey, type Planned, type Quoted, type Sheet } from '@cairn/worksheets';
import type { Topic } from '../formats.ts';
import type { Found, Source } from '../sentence.ts';
import { closed, listed, quoted } from './words.ts';

/** What a sheet is about; sheets that are not named here hold what the patient reported. */
const topics: Readonly<Partial<Record<KindKey, Topic>>> = {
  'skill-practice': 'intervention',
  'urge-surf': 'intervention',
  'naloxone-drill': 'intervention',
  focus: 'goal',
  rulers: 'talk',
  'decisional-balance': 'talk',
  feedback: 'response',
  homework: 'plan',
  'craving-plan': 'plan',
  'refusal-scripts': 'plan',
  'change-plan': 'plan',
  'relapse-plan': 'plan',
  'safety-plan': 'plan',
  'overdose-plan': 'plan',
  'family-agreement': 'plan',
};

/** Each answer as it was written, with who wrote it. Answers that stand side by side are both quoted. */
export function sheetSentences(sheets: readonly Sheet[]): readonly Found[] {
  return sheets.flatMap((sheet) => quotesOf(sheet).map(sentence));
}

function sentence(quote: Quoted): Found {
  const { kind, ref, toPlan } = quote;
  const source: Source = { kind: kind === 'rulers' ? 'rulers' : 'worksheet', ref, label: 'worksheet' };
  const id = `sheet/${ref}`;
  if (toPlan?.planned) {
    const sources: readonly Source[] = [{ kind: 'plan', ref: toPlan.planned.stepId, label: 'plan' }, source];
    return { id, topic: 'plan', text: added(toPlan.planned), sources };
  }
  const says = toPlan ? `${quote.says}, not in the plan` : quote.says;
  return { id, topic: toPlan ? 'plan' : (topics[kind] ?? 'reported'), text: said(says, quote), sources: [source] };
}

function added({ line, by }: Planned): string {
  const words = line.as === 'if-then' ? `If ${line.cue}, then ${line.response}` : line.text;
  return closed(`Added to the plan by ${by.name}: ${quoted(words)}`);
}

function said(says: string, { held, was, isWords }: Quoted): string {
  const parts = held.map(({ text, by }) => `${isWords ? quoted(text) : text.replaceAll('-', ' ')} (${by.name})`);
  const before = was === undefined ? '' : `, was ${was}`;
  return `${says}: ${parts.length > 1 ? `${listed(parts)}, side by side` : (parts[0] ?? '')}${before}.`;
}
