import { refuse, type ChartId } from '@cairn/kernel';
import {
  addendumInput,
  amendInput,
  beginInput,
  compose,
  coSignInput,
  decide,
  editInput,
  noteOf,
  retractInput,
  signInput,
  takeInput,
  type Facts,
  type Notes,
} from '@cairn/notes';
import type { Unit } from '../journal/unit.ts';
import { command, router } from '../trpc.ts';
import { counselingProcedures } from './counseling-router.ts';
import { hashOf, type FactsOf } from './draft-view.ts';
import { signerProcedures } from './signers-router.ts';
import { standingOn } from './signers-store.ts';
import { forDeciding, lastFormat, ofSession } from './store.ts';

type Known = { readonly state: Notes; readonly facts: Facts | undefined };

export function notesRouter(factsOf: FactsOf) {
  async function known(unit: Unit, chart: ChartId, noteId: string): Promise<Known> {
    const state = await forDeciding(unit.tx, chart, noteId);
    const note = noteOf(state, noteId);
    return { state, facts: note && (await factsOf(unit.tx, chart, note.sessionId, unit.context.now)) };
  }

  return router({
    edit: command('notes.edit', editInput, async ({ unit, input: { chart, noteId, change } }) => {
      const { state, facts } = await known(unit, chart, noteId);
      return facts ? decide(state, { type: 'edit', noteId, facts, change }, unit.context) : refuse('note-unknown');
    }),
    sign: command('notes.sign', signInput, async ({ unit, input: { chart, noteId, seen } }) => {
      const { state, facts } = await known(unit, chart, noteId);
      const note = noteOf(state, noteId);
      if (!facts || !note) return refuse('note-unknown');
      const standing = await standingOn(unit.tx, chart, unit.context.actor);
      const hash = hashOf(compose(note, facts));
      return decide(state, { type: 'sign', noteId, facts, seen, hash, standing }, unit.context);
    }),
    begin: command('notes.begin', beginInput, async ({ unit, input: { chart, sessionId } }) => {
      const facts = await factsOf(unit.tx, chart, sessionId, unit.context.now);
      if (!facts) return refuse('note-unknown');
      const { actor } = unit.context;
      const format = (await lastFormat(unit.tx, actor.personId)) ?? 'DAP';
      const state = await ofSession(unit.tx, chart, sessionId);
      return decide(state, { type: 'begin', sessionId, author: actor, format, endedAt: facts.visit.endedAt }, unit.context);
    }),
    take: command('notes.take', takeInput, async ({ unit, input: { chart, noteId } }) =>
      decide(await forDeciding(unit.tx, chart, noteId), { type: 'take', noteId }, unit.context),
    ),
    coSign: command('notes.coSign', coSignInput, async ({ unit, input: { chart, noteId, seen } }) => {
      const standing = await standingOn(unit.tx, chart, unit.context.actor);
      return decide(await forDeciding(unit.tx, chart, noteId), { type: 'co-sign', noteId, seen, standing }, unit.context);
    }),
    addendum: command('notes.addendum', addendumInput, async ({ unit, input: { chart, noteId, text, why } }) =>
      decide(await forDeciding(unit.tx, chart, noteId), { type: 'add-addendum', noteId, text, why }, unit.context),
    ),
    amend: command('notes.amend', amendInput, async ({ unit, input: { chart, noteId, target, base, text, why } }) =>
      decide(await forDeciding(unit.tx, chart, noteId), { type: 'amend', noteId, target, base, text, why }, unit.context),
    ),
    retract: command('notes.retract', retractInput, async ({ unit, input: { chart, noteId, reason } }) =>
      decide(await forDeciding(unit.tx, chart, noteId), { type: 'retract', noteId, reason }, unit.context),
    ),
    ...signerProcedures,
    ...counselingProcedures,
  });
}
