import type { Flow } from '../flow.ts';
import { analyse } from './analysis.ts';
import { ruleCodes, type Finding, type RuleCode } from './finding.ts';
import type { CheckLibrary } from './library.ts';
import { rules } from './rules/index.ts';

/** `only`: the rules to ask; all of them when not given. */
export type CheckOptions = { readonly only?: readonly RuleCode[] };

/** What would go wrong in a flow, found before anyone walks it: in the order of the flow's nodes, errors first. Total. */
export function check(flow: Flow, library: CheckLibrary, options: CheckOptions = {}): readonly Finding[] {
  const analysis = analyse(flow, library);
  const asked = rules.filter(({ code }) => options.only?.includes(code) ?? true);
  const found = asked.flatMap(({ code, severity, find }) => find(analysis).map((hit): Finding => ({ rule: code, severity, ...hit })));
  const order = new Map(Object.keys(flow.nodes).map((id, index) => [id, index] as const));
  const rank = (one: Finding) => [order.get(one.node) ?? -1, one.severity === 'error' ? 0 : 1, ruleCodes.indexOf(one.rule)];
  return found
    .map((one) => ({ one, by: rank(one) }))
    .toSorted((a, b) => compare(a.by, b.by))
    .map(({ one }) => one);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Whether it may be published. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
