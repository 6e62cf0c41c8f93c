import { noteFormats, type Note } from '@cairn/notes';
import type { JSX } from 'solid-js';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { noteWords } from '../words/notes.ts';
import { createWords } from '../words/words.ts';
import type { NoteDesk } from './create-note-desk.ts';

const t = createWords(noteWords);

/** The same sentences under other headings; nothing is lost by changing. */
export function FormatChoice(props: { readonly desk: NoteDesk; readonly note: Note }): JSX.Element {
  return (
    <SegmentedControl
      label={t('format')}
      options={noteFormats.map((format) => ({ value: format, label: format }))}
      value={props.note.format}
      onChange={(format) => void props.desk.edit({ type: 'format', format })}
    />
  );
}
