import { summarize, type GuideForNote, type SkipReason, type StepForNote, type Tag, type TalkKind } from '@cairn/guides';
import type { Found } from '../sentence.ts';
import type { DraftFrom } from './from.ts';
import { closed, listed, quoted } from './words.ts';

const kinds: Readonly<Record<TalkKind, string>> = {
  desire: 'desire',
  ability: 'ability',
  reason: 'reason',
  need: 'need',
  commitment: 'commitment',
  'taking-steps': 'step taken',
  activation: 'activation',
};

/** What was worked on, and what the patient said for change and against it. What the counselor counted of themselves is not told. */
export function guideSentences(from: DraftFrom): readonly Found[] {
  const { run, guideOf, session } = from;
  if (!run) return [];
  const summary = summarize(run, guideOf, session.end?.at ?? from.now);
  return [...summary.guides.flatMap((guide) => followed(guide)), ...talk(run.talk)];
}

function followed({ key, title, steps }: GuideForNote): readonly Found[] {
  const sources = [{ kind: 'guide', ref: key, label: 'guide' }] as const;
  const done = steps.filter(({ status, minutes }) => status === 'done' || status === 'now' || minutes > 0);
  const skipped = steps.filter(({ status }) => status === 'skipped');
  const worked: readonly Found[] =
    done.length === 0
      ? []
      : [{ id: `guide/${key}`, topic: 'intervention', text: `Worked on ${title.en}: ${listed(done.map(stepIn))}.`, sources }];
  const left: readonly Found[] =
    skipped.length === 0
      ? []
      : [{ id: `guide/${key}/skipped`, topic: 'intervention', text: `Not done: ${skipped.map(skippedIn).join('; ')}.`, sources }];
  return [...worked, ...left];
}

function stepIn({ title, minutes }: StepForNote): string {
  return minutes > 0 ? `${title.en} (${minutes} min)` : title.en;
}

function skippedIn({ title, reason }: StepForNote): string {
  const why = reason?.text.trim() || reasonWords(reason?.code);
  return why ? `${title.en} (${why.replace(/[.\s]+$/, '')})` : title.en;
}

function reasonWords(code: SkipReason | undefined): string {
  return code === undefined ? '' : code.replaceAll('-', ' ');
}

/** Quoted as they were written down; tags without words are counted. */
function talk(tags: readonly Tag[]): readonly Found[] {
  const said = tags.filter(({ quote }) => quote.trim() !== '');
  const quotes = said.map((tag): Found => {
    const what = tag.side === 'change' ? `Change talk, ${kinds[tag.kind]}` : `Sustain talk, ${kinds[tag.kind]}`;
    const sources = [{ kind: 'tag', ref: tag.tagId, label: 'tag' }] as const;
    return { id: `tag/${tag.tagId}`, topic: 'talk', text: closed(`${what}: ${quoted(tag.quote)}`), sources };
  });
  const bare = tags.filter(({ quote }) => quote.trim() === '');
  if (bare.length === 0) return quotes;
  const change = bare.filter(({ side }) => side === 'change').length;
  const parts = [change > 0 && `change talk ${change}`, bare.length > change && `sustain talk ${bare.length - change}`].filter(Boolean);
  const sources = bare.map(({ tagId }) => ({ kind: 'tag', ref: tagId, label: 'tag' }) as const);
  return [...quotes, { id: 'tags', topic: 'talk', text: `Tagged without words: ${parts.join(', ')}.`, sources }];
}
