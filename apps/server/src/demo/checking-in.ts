import { flowOf, newest } from '@cairn/check-ins/shipped';
import { must } from '@cairn/kernel';
import { advance, begin, currentNode, type Given, type Passed, type Run, type Value } from '@cairn/workflows';
import type { Acting } from '../acting.ts';

/** One daily check-in, question by question, as a phone would send it. */
export async function checkIn(patient: Acting, checkInId: string, answers: Readonly<Record<string, Value>>): Promise<void> {
  const chart = must(patient.person.chart, 'a chart');
  const { pin } = must(newest('daily'), 'the daily flow');
  const flow = must(flowOf(pin), 'the daily flow');
  const common = { chart, checkInId, language: patient.person.locale };
  await patient.do('checkIns.start', { ...common, flow: 'daily' });
  let run: Run = begin(pin);
  for (let at = currentNode(flow, run); at; at = currentNode(flow, run)) {
    const value = answers[at.node.measure ?? ''];
    const given: Exclude<Given, Passed> = value === undefined ? { type: 'skip', reason: undefined } : { type: 'answer', value };
    await patient.do(value === undefined ? 'checkIns.skip' : 'checkIns.answer', {
      ...common,
      node: at.id,
      ...(value === undefined ? {} : { value }),
    });
    const next = advance(flow, run, { type: 'give', node: at.id, given }, { today: '2026-01-01' });
    if (!next.ok) throw new Error(`${at.id}: ${next.refusal.code}`);
    run = next.run;
  }
}
