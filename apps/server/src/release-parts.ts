import { contentOf, readOut } from '@cairn/aftercare';
import type { RecordPart } from '@cairn/consent';
import type { ChartId } from '@cairn/kernel';
import { statusOf } from '@cairn/notes';
import { mayDo, type Viewer } from '@cairn/people';
import { readPlan } from './aftercare/store.ts';
import { standing, type Cairn } from './cairn.ts';
import { readChart } from './charts/store.ts';
import { checkInsOnServer, toldOf } from './check-ins/store.ts';
import type { Tx } from './db/open.ts';
import { messagesOnServer } from './messages/store.ts';
import { notesOfAuthor } from './notes/counseling-store.ts';
import { unseal } from './notes/sealing.ts';
import { notesOnServer } from './notes/store.ts';
import { recordsOnServer } from './records/store.ts';
import type { PartQuestion, ReadPart } from './consent/release-export.ts';
import { readAppointments } from './scheduling/store.ts';
import { sessionsOnServer } from './sessions/store.ts';

/** Lines between two questions about consent. */
const BATCH = 20;

/** What each part of a record is, built field by field for who is outside: no alert, no rule, no draft, no receipt of reading. */
export const releaseParts: ReadPart = async function* (question) {
  const records = await recordsOf(question);
  for (let from = 0; from < records.length; from += BATCH) yield records.slice(from, from + BATCH);
};

function recordsOf({ cairn, chart, part, viewer }: PartQuestion): Promise<readonly unknown[]> {
  const db = cairn.store.read;
  return part === 'counseling-notes' ? ownNotes(cairn, chart, viewer) : readers[part](db, chart);
}

const readers: Readonly<Record<Exclude<RecordPart, 'counseling-notes'>, (tx: Tx, chart: ChartId) => Promise<readonly unknown[]>>> = {
  attendance: async (tx, chart) =>
    (await sessionsOnServer.read(tx, chart)).sessions
      .filter(({ status }) => status === 'ended' || status === 'missed')
      .map(({ status, openedAt, startedAt, end, openedBy }) => ({
        at: iso(startedAt ?? openedAt),
        ended: end && iso(end.at),
        came: status === 'ended',
        with: openedBy.name,
      })),
  appointments: async (tx, chart) =>
    (await readAppointments(tx, chart)).appointments.map(({ startsAt, minutes, where, kind, with: who, cancelledAt }) => ({
      at: iso(startsAt),
      minutes,
      where,
      kind,
      with: who.name,
      cancelled: cancelledAt !== undefined,
    })),
  'care-plan': async (tx, chart) => {
    const { profile } = await readChart(tx, chart);
    const { doc } = await readPlan(tx, chart);
    return readOut(contentOf(doc), profile?.locale ?? 'en').map(({ title, lines }) => ({
      title,
      lines: lines.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`)),
    }));
  },
  'check-ins': async (tx, chart) =>
    (await checkInsOnServer.read(tx, chart)).runs.map((run) => {
      const { day, at, ended, measures } = toldOf(run);
      return { day, at: iso(at), ended, answers: measures };
    }),
  scores: async (tx, chart) =>
    (await checkInsOnServer.read(tx, chart)).runs.flatMap(({ day, scores }) =>
      Object.values(scores).map(({ instrument, total, band, subscales }) => ({ day, instrument, total, band, subscales })),
    ),
  'health-records': async (tx, chart) =>
    (await recordsOnServer.read(tx, chart)).records.map(({ type, code, text, when, end, status, value, parts, dosage }) => ({
      type,
      code,
      text,
      when,
      end,
      status,
      value,
      parts,
      dosage,
    })),
  'visit-notes': async (tx, chart) =>
    (await notesOnServer.read(tx, chart)).notes
      .filter((note) => note.content !== undefined && statusOf(note) !== 'draft')
      .map(({ content, signature, coSign, addenda, amendments, retraction }) => ({
        content,
        signed: signature && { by: signature.signer.name, credential: signature.signer.credential, at: iso(signature.at) },
        coSigned: coSign?.signed && { by: coSign.signed.signer.name, at: iso(coSign.signed.at) },
        addenda: addenda.map(({ text, why, by, at }) => ({ text, why, by: by.name, at: iso(at) })),
        amendments: amendments.map(({ target, was, text, why, by, at }) => ({ target, was, text, why, by: by.name, at: iso(at) })),
        retracted: retraction && { reason: retraction.reason, at: iso(retraction.at) },
      })),
  messages: async (tx, chart) =>
    (await messagesOnServer.read(tx, chart)).messages.map(({ at, from, text }) => ({
      at: iso(at),
      from: from.name,
      role: from.role,
      text,
    })),
};

/** Sealed notes are opened for their own author alone (regulations P2-5); of anybody else's there is no line. */
async function ownNotes(cairn: Cairn, chart: ChartId, viewer: Viewer): Promise<readonly unknown[]> {
  const { relation } = await standing(cairn.store.read, viewer, chart, cairn.clock.now());
  if (!mayDo(viewer, 'notes.keepApart', relation)) return [];
  const author = viewer.personId;
  const { notes } = await notesOfAuthor(cairn.store.read, chart, author);
  return notes.flatMap(({ noteId, sealed, begunAt, keptAt }) => {
    const text = unseal(cairn.options.folder, { chart, author, noteId }, sealed);
    return text === undefined ? [] : [{ begun: iso(begunAt), kept: iso(keptAt), by: viewer.name, text }];
  });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
