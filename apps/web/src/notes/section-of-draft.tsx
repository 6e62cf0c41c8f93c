import { sectionOf, type NoteFormat, type Section } from '@cairn/notes';
import { createMemo, For, type JSX } from 'solid-js';
import type { NoteDesk } from './create-note-desk.ts';
import { SentenceRow } from './sentence-row.tsx';

type SectionProps = {
  readonly desk: NoteDesk;
  readonly format: NoteFormat;
  readonly section: Section;
  readonly onLeftOut: () => void;
};

/** Rows are kept by id, so that somebody else's edit does not close an open field; nor does a source that is taken back meanwhile. */
export function SectionOfDraft(props: SectionProps): JSX.Element {
  const ids = createMemo((before: readonly string[]): readonly string[] => {
    const sentences = props.desk.draft()?.content.sentences ?? [];
    const here = sentences.filter(({ topic }) => sectionOf(props.format, topic) === props.section).map(({ sentenceId }) => sentenceId);
    const elsewhere = new Set(sentences.map(({ sentenceId }) => sentenceId));
    return [...here, ...before.filter((id) => !elsewhere.has(id) && props.desk.isHeld(id))];
  }, []);
  return <For each={ids()}>{(id) => <SentenceRow desk={props.desk} sentenceId={id} onLeftOut={props.onLeftOut} />}</For>;
}
