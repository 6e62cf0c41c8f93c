import { accept, refuse, type Actor, type Context } from '@cairn/kernel';
import { compose } from './compose.ts';
import type { NoteDecision } from './decide.ts';
import type { Note, NoteCommand, Signer, Standing } from './note.ts';
import { missingFrom } from './required.ts';

type Of<T extends NoteCommand['type']> = Extract<NoteCommand, { type: T }>;

const HOUR = 3_600_000;
/** [D] in clinical.md §D: a supervisor signs beside a trainee within this time. A program default without evidence that we checked. */
export const CO_SIGN_WITHIN = 72 * HOUR;
/** A note signed later than this after the visit says so. A program default. */
export const LATE_AFTER = 24 * HOUR;

/** The hash of what was on the screen must be that of what the record holds: nobody signs what they did not see. */
export function sign(note: Note, command: Of<'sign'>, context: Context): NoteDecision {
  if (note.signature) return refuse('note-locked');
  const { facts, seen, hash, standing } = command;
  const content = compose(note, facts);
  const missing = missingFrom(content);
  if (missing.length > 0) return refuse('note-incomplete', { missing: missing.join(',') });
  if (seen !== hash) return refuse('note-changed');
  const { supervisor } = standing;
  if (supervisor && !standing.supervisorCares) return refuse('note-supervisor-away');
  const coSign = supervisor && { by: supervisor, dueAt: context.now + CO_SIGN_WITHIN };
  const late = context.now - (content.visit.endedAt ?? context.now) > LATE_AFTER;
  const drafted = content.sentences.filter(({ origin }) => origin === 'record').length;
  const { noteId } = note;
  const body = { noteId, hash, content, signer: signerOf(context.actor, standing), late, drafted, coSign };
  return accept([{ kind: 'note.signed', version: 1, body }], { noteId });
}

/** By whom it was asked of, over exactly what was signed. */
export function coSign(note: Note, { seen, standing }: Of<'co-sign'>, context: Context): NoteDecision {
  if (!note.signature) return refuse('note-not-signed');
  if (!note.coSign) return refuse('note-no-co-sign');
  if (note.coSign.signed) return accept([], { noteId: note.noteId });
  if (note.coSign.by.personId !== context.actor.personId) return refuse('note-not-supervisor');
  const { hash } = note.signature;
  if (seen !== hash) return refuse('note-changed');
  const body = { noteId: note.noteId, hash, signer: signerOf(context.actor, standing) };
  return accept([{ kind: 'note.co-signed', version: 1, body }], { noteId: note.noteId });
}

export function becomeOverdue(note: Note): NoteDecision {
  const { noteId, coSign: asked } = note;
  if (!asked || asked.signed || asked.overdueAt !== undefined) return accept([], { noteId });
  return accept([{ kind: 'note.co-sign-overdue', version: 1, body: { noteId } }], { noteId });
}

export function addAddendum(note: Note, command: Of<'add-addendum'>, context: Context): NoteDecision {
  const [text, why] = [command.text.trim(), command.why.trim()];
  if (!note.signature) return refuse('note-not-signed');
  if (text === '') return refuse('note-text-empty');
  if (why === '') return refuse('note-why-empty');
  const body = { noteId: note.noteId, addendumId: context.newId(), text, why, by: context.actor };
  return accept([{ kind: 'note.addendum-added', version: 1, body }], { noteId: note.noteId });
}

export function amend(note: Note, command: Of<'amend'>, context: Context): NoteDecision {
  const [text, why] = [command.text.trim(), command.why.trim()];
  const was = standingText(note, command.target);
  if (!note.signature) return refuse('note-not-signed');
  if (was === undefined) return refuse('note-sentence-unknown');
  if (text === '') return refuse('note-text-empty');
  if (why === '') return refuse('note-why-empty');
  if (was === text) return accept([], { noteId: note.noteId });
  if (was !== command.base) return refuse('note-changed');
  const body = { noteId: note.noteId, amendmentId: context.newId(), target: command.target, was, text, why, by: context.actor };
  return accept([{ kind: 'note.amended', version: 1, body }], { noteId: note.noteId });
}

export function retract(note: Note, raw: string, context: Context): NoteDecision {
  const reason = raw.trim();
  if (reason === '') return refuse('note-why-empty');
  return accept([{ kind: 'note.retracted', version: 1, body: { noteId: note.noteId, reason, by: context.actor } }], {
    noteId: note.noteId,
  });
}

/** What a place of a signed note says now: as last amended, otherwise as signed. */
export function standingText(note: Note, target: string): string | undefined {
  const last = note.amendments.findLast((amendment) => amendment.target === target);
  if (last) return last.text;
  const sentence = note.content?.sentences.find(({ sentenceId }) => sentenceId === target);
  return sentence?.text ?? note.content?.fields.find(({ field }) => field === target)?.text;
}

function signerOf({ personId, name, role }: Actor, standing: Standing): Signer {
  return { personId, name, role, credential: standing.credential };
}
