import type { CheckItem, CheckOf, Checked, Session } from '@cairn/sessions';
import type { FoundField, FoundFields, SourceKind } from '../sentence.ts';
import type { DraftFrom, Told } from './from.ts';
import { clockIn, dayIn } from './times.ts';

const identityWords: Readonly<Record<CheckOf<'identity'>['method'], string>> = {
  'known-in-person': 'Known in person',
  'photo-id': 'Photo ID shown',
  'name-and-birth-date': 'Name and date of birth asked',
  'face-on-record': 'Face compared with the record',
};

/** What the record knows of the required fields: what was asked before the session began, and what stands elsewhere in the chart. */
export function foundFields(from: DraftFrom): FoundFields {
  const { session, zone, next, diagnoses, goals } = from;
  const { checks } = session;
  const known: readonly (readonly [keyof FoundFields, FoundField | undefined])[] = [
    ['identity', asked(session, checks.identity, ({ method }) => identityWords[method])],
    ['location', asked(session, checks.location, address)],
    ['callback', asked(session, checks.callback, ({ phone }) => `${phone}, confirmed for this visit`)],
    ['privacy', asked(session, checks.privacy, privacy)],
    ['consent', asked(session, checks.consent, consent)],
    ['emergency-contact', asked(session, checks['emergency-contact'], contact)],
    ['diagnosis', told('records', diagnoses)],
    ['goal', told('plan', goals)],
    ['next', next && { text: `${dayIn(next.at, zone)}, ${clockIn(next.at, zone)}`, sources: [source('scheduling', next.ref)] }],
  ];
  return Object.fromEntries(known.filter(([, field]) => field !== undefined)) as FoundFields;
}

function asked<Item extends CheckItem>(
  session: Session,
  checked: Checked<Item> | undefined,
  words: (value: CheckOf<Item>) => string | undefined,
): FoundField | undefined {
  const text = checked && words(checked.value);
  return text ? { text, sources: [source('session', session.sessionId)] } : undefined;
}

function address({ street, city, detail }: CheckOf<'location'>): string {
  return [street, city, detail]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(', ');
}

function privacy({ alone, driving, words }: CheckOf<'privacy'>): string {
  const said = words.trim();
  return `${alone ? 'Alone' : 'Not alone'}, ${driving ? 'driving' : 'not driving'}${said ? `. ${said}` : ''}`;
}

/** No consent is nothing that stands in for one. */
function consent({ given, how, on }: CheckOf<'consent'>): string | undefined {
  return given ? `Given ${how === 'verbal' ? 'verbally' : 'in writing'} on ${on}` : undefined;
}

function contact({ name, relation, phone, consented }: CheckOf<'emergency-contact'>): string {
  const who = relation.trim() ? `${name} (${relation.trim()})` : name;
  return `${who}, ${phone}, ${consented ? 'may be called' : 'has not been agreed to for calls'}`;
}

function told(kind: SourceKind, all: readonly Told[]): FoundField | undefined {
  if (all.length === 0) return undefined;
  return { text: all.map(({ text }) => text).join('; '), sources: all.map(({ ref }) => source(kind, ref)) };
}

function source(kind: SourceKind, ref: string): { kind: SourceKind; ref: string; label: string } {
  return { kind, ref, label: kind };
}
