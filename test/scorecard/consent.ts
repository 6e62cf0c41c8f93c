/** Asks every case of consent and counts what does not come out as regulations P2-1 to P2-19 say. */
import { cases, rules } from '../../packages/consent/test/cases/index.ts';
import { judge, same } from '../../packages/consent/test/cases/judge.ts';
import type { Figure } from './lines.ts';

export function consentCases(): Figure {
  const covered = rules.filter((rule) => cases.some((one) => one.rule === rule));
  if (covered.length < rules.length)
    return { value: undefined, note: `no case for ${rules.filter((rule) => !covered.includes(rule)).join(', ')}` };
  const wrong = cases.filter((one) => !same(judge(one)));
  const first = wrong[0] ? `; first: ${wrong[0].rule} ${wrong[0].title}` : '';
  return { value: wrong.length, note: `${cases.length} cases of ${covered.length} rules${first}` };
}
