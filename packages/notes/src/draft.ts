import type { Instant } from '@cairn/kernel';
import { answerField, countsOf, ideasOf, links, type Link, type Session } from '@cairn/sessions';
import { inWords, type Measures } from './measures.ts';
import type { Section } from './note.ts';
import type { Sentence, Source } from './sentence.ts';
import { clockIn, dayIn, lasting } from './times.ts';

/** The newest check-in before the session ended. `ref` is its run, `at` when it was finished or, if it was not, begun. */
export type CheckInHeld = { readonly ref: string; readonly at: Instant; readonly finished: boolean; readonly measures: Measures };

export type DraftFrom = {
  readonly session: Session;
  /** IANA zone of the patient. */
  readonly zone: string;
  readonly checkIn: CheckInHeld | undefined;
};

type Found = { readonly section: Section; readonly text: string; readonly sources: readonly Source[] };

const questions: Readonly<Record<Link, string>> = {
  trigger: 'What set it off',
  thought: 'What went through their mind',
  feeling: 'What they felt',
  behavior: 'What they did',
  'right-after': 'Right after',
  'later-on': 'Later on',
};

/**
 * What the record says about a session, a sentence for each thing it says, each naming where it stands.
 * Nothing is inferred: no assessment, no risk, no diagnosis. Those are the clinician's to write.
 */
export function draft(from: DraftFrom): readonly Sentence[] {
  const { session, zone } = from;
  const found = [...visit(session, zone), ...checkIn(from.checkIn, zone), ...worksheet(session), ...chat(session), ...plan(session)];
  return found.map((sentence, index) => ({ sentenceId: `draft-${index + 1}`, version: 0, ...sentence }));
}

function visit(session: Session, zone: string): readonly Found[] {
  const sources: readonly Source[] = [{ kind: 'session', ref: session.sessionId, label: 'session' }];
  const data = (text: string): Found => ({ section: 'data', text, sources });
  const people = session.people.map((person) => `${person.name} (${person.role.replaceAll('-', ' ')})`).join(', ');
  const inRoom = data(`In the room: ${people}.`);
  if (session.startedAt === undefined) return [data(notMet(session, zone)), inRoom];
  return [data(met(session, session.startedAt, zone)), inRoom];
}

function met(session: Session, startedAt: Instant, zone: string): string {
  const start = `Session by chat and shared worksheet on ${dayIn(startedAt, zone)}, ${clockIn(startedAt, zone)}`;
  if (!session.end) return `${start} (${zone}), still open.`;
  return `${start} to ${clockIn(session.end.at, zone)} (${zone}), ${lasting(startedAt, session.end.at)}.`;
}

function notMet(session: Session, zone: string): string {
  const opened = `Session opened on ${dayIn(session.openedAt, zone)}, ${clockIn(session.openedAt, zone)}`;
  if (!session.end) return `${opened} (${zone}). The patient has not joined.`;
  return `${opened}, closed ${clockIn(session.end.at, zone)} (${zone}). The patient did not join.`;
}

function checkIn(held: CheckInHeld | undefined, zone: string): readonly Found[] {
  const phrases = held ? inWords(held.measures) : [];
  if (!held || phrases.length === 0) return [];
  const text = `Latest check-in, ${dayIn(held.at, zone)}, ${clockIn(held.at, zone)}${held.finished ? '' : ', not finished'}: ${phrases.join('; ')}.`;
  return [{ section: 'data', text, sources: [{ kind: 'check-in', ref: held.ref, label: 'check-in' }] }];
}

/** Each answer as it was written, with who wrote it. Answers that stand side by side are both quoted. */
function worksheet(session: Session): readonly Found[] {
  return links.flatMap((link): Found[] => {
    const field = answerField(session.worksheet, link);
    const held = field ? [{ value: field.value, by: field.by }, ...field.conflict] : [];
    const quotes = held.flatMap(({ value, by }) =>
      typeof value === 'string' && value.trim() !== '' && by ? [`${quoted(value)} (${by.name})`] : [],
    );
    if (quotes.length === 0) return [];
    const sources: readonly Source[] = [{ kind: 'worksheet', ref: link, label: 'worksheet' }];
    return [{ section: 'data', text: `${questions[link]}: ${quotes.join(' and, side by side, ')}.`, sources }];
  });
}

function chat(session: Session): readonly Found[] {
  const { lines } = countsOf(session);
  if (lines === 0) return [];
  const written = session.people
    .map((person) => ({ name: person.name, count: session.lines.filter((line) => line.from.personId === person.personId).length }))
    .filter((person) => person.count > 0)
    .map((person) => `${person.name} ${person.count}`);
  const text = `${lines} ${lines === 1 ? 'line' : 'lines'} of session chat (${written.join(', ')}), kept in the record.`;
  return [{ section: 'data', text, sources: [{ kind: 'chat', ref: session.sessionId, label: 'chat' }] }];
}

function plan(session: Session): readonly Found[] {
  return ideasOf(session.worksheet).flatMap((idea): Found[] => {
    const source: Source = { kind: 'worksheet', ref: `ideas/${idea.ideaId}`, label: 'worksheet' };
    const planned = session.planned[idea.ideaId];
    if (planned) {
      const text = `Added to the plan by ${planned.by.name}: ${closed(quoted(`If ${planned.cue}, then ${planned.response}`))}`;
      return [{ section: 'plan', text, sources: [{ kind: 'plan', ref: planned.stepId, label: 'plan' }, source] }];
    }
    const words = [idea.cue && `If ${idea.cue}`, idea.response && `then ${idea.response}`].filter(Boolean).join(', ');
    return words ? [{ section: 'plan', text: `Idea for next time, not in the plan: ${closed(quoted(words))}`, sources: [source] }] : [];
  });
}

/** A full stop, unless the words that are quoted bring their own end. */
function closed(quote: string): string {
  return /[.!?…]["”»]$/.test(quote) ? quote : `${quote}.`;
}

/** White space is made one line; the words themselves are left alone, and what is in quotation marks already gets no second pair. */
function quoted(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return /^["“«].*["”»]$/.test(line) ? line : `“${line}”`;
}
