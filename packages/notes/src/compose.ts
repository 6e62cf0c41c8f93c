import { shownFields, type Field } from './fields.ts';
import type { Content, Facts, Note } from './note.ts';
import {
  authorSource,
  type Filled,
  type Found,
  type FoundField,
  type HeldField,
  type Own,
  type Rewording,
  type Sentence,
} from './sentence.ts';

/**
 * The note as it stands: what the record says at this moment, with the author's words laid over it. What the record no longer
 * says is no longer there, unless the author had reworded it: then it stays and says that its source has changed.
 */
export function compose(note: Note, facts: Facts): Content {
  const { noteId, format } = note;
  const said = facts.found.filter(({ id }) => !note.leftOut.includes(id));
  const sentences = [
    ...said.map((found) => laidOver(found, rewordingOf(note, found.id))),
    ...note.rewordings.filter(({ id }) => facts.found.every((found) => found.id !== id)).map(sourceless),
    ...note.own.map(ownSentence),
  ];
  const met = facts.visit.startedAt !== undefined;
  const fields = shownFields(met).map((field) => held(field, facts.fields[field], note.filled[field]));
  return { noteId, format, visit: facts.visit, sentences, fields };
}

/** What the record says and the author left out. */
export function leftOutOf(note: Note, facts: Facts): readonly Found[] {
  return facts.found.filter(({ id }) => note.leftOut.includes(id));
}

function rewordingOf(note: Note, id: string): Rewording | undefined {
  return note.rewordings.find((rewording) => rewording.id === id);
}

function laidOver(found: Found, rewording: Rewording | undefined): Sentence {
  const { id, topic, text, sources } = found;
  if (!rewording) return { sentenceId: id, topic, text, origin: 'record', version: 0, sources, changed: undefined };
  const changed = rewording.base === text ? undefined : { now: text };
  return {
    sentenceId: id,
    topic,
    text: rewording.text,
    origin: 'reworded',
    version: rewording.version,
    sources: rewording.sources,
    changed,
  };
}

/** Its source was taken back. Once the author has kept it nevertheless (`base` empty), it is theirs. */
function sourceless({ id, topic, text, version, base, sources }: Rewording): Sentence {
  const kept = base === '';
  const changed = kept ? undefined : { now: undefined };
  const own = sources.filter(({ kind }) => kind === 'author');
  return { sentenceId: id, topic, text, origin: kept ? 'author' : 'reworded', version, sources: kept ? own : sources, changed };
}

function ownSentence({ id, topic, text, version, by }: Own): Sentence {
  return { sentenceId: id, topic, text, origin: 'author', version, sources: [authorSource(by)], changed: undefined };
}

function held(field: Field, found: FoundField | undefined, filled: Filled | undefined): HeldField {
  if (!filled) return { field, text: found?.text ?? '', origin: 'record', sources: found?.sources ?? [], changed: undefined };
  const said = found?.text ?? '';
  const changed = filled.base === said ? undefined : { now: found?.text };
  return { field, text: filled.text, origin: 'author', sources: [authorSource(filled.by)], changed };
}
