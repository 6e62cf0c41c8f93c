import type { Flow } from '@cairn/workflows';
import { parseFlow, type FlowProblem } from '@cairn/workflows/wire';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';
import { jsonFault } from './model/json-fault.ts';

const t = createWords(flowDeskWords);

/** A sentence: where, and what does not fit there. */
export type ImportProblem = string;
export type Imported = { readonly flow: Flow | undefined; readonly problems: readonly ImportProblem[] };

/** As many as a person reads before they try again. */
const MOST = 20;

/** A flow out of JSON text, whole or not at all. `flowId` is the flow it must be, if it must. */
export function problemsIn(text: string, flowId: string | undefined): Imported {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { flow: undefined, problems: [notJson(text)] };
  }
  const parsed = parseFlow(json);
  if (!parsed.ok) return { flow: undefined, problems: parsed.problems.slice(0, MOST).map(inWords) };
  if (flowId !== undefined && parsed.flow.id !== flowId)
    return { flow: undefined, problems: [t('otherFlow', { other: parsed.flow.id, own: flowId })] };
  return { flow: parsed.flow, problems: [] };
}

const reasons: Readonly<Record<string, 'problemType' | 'problemKeys' | 'problemSize' | 'problemSmall' | 'problemForm' | 'problemChoice'>> =
  {
    invalid_type: 'problemType',
    unrecognized_keys: 'problemKeys',
    too_big: 'problemSize',
    too_small: 'problemSmall',
    invalid_format: 'problemForm',
    invalid_union: 'problemChoice',
  };

function inWords({ path, message }: FlowProblem): string {
  const place = path.length === 0 ? t('atTop') : path.join(' › ');
  return t('problem', { place, problem: t(reasons[message] ?? 'problemForm') });
}

function notJson(text: string): string {
  const before = text.slice(0, jsonFault(text) ?? text.length).split('\n');
  return t('notJson', { line: before.length, column: (before.at(-1) ?? '').length + 1 });
}
