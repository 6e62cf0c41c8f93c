import type { Flow } from '../flow.ts';
import type { Finding, RuleCode } from './finding.ts';
import { nameOf, placeOf } from './naming.ts';
import { wordsForFlow } from './words-flow.ts';
import { wordsForParts } from './words-parts.ts';
import { wordsForWords } from './words-words.ts';

/** For staff, in English. `where` names the step by what it asks or says; `fix` is what to do about it. */
export type Explained = { readonly title: string; readonly where: string; readonly fix: string };

/** `name` is a step of the flow by its id, in the middle of a sentence. */
export type Telling = (
  detail: Finding['detail'],
  name: (id: string | number | undefined) => string,
) => { readonly title: string; readonly fix: string };

const tellings: Readonly<Record<RuleCode, Telling>> = { ...wordsForFlow, ...wordsForParts, ...wordsForWords };

export function explain(flow: Flow, finding: Finding): Explained {
  const { title, fix } = tellings[finding.rule](finding.detail, (id) => nameOf(flow, String(id ?? '')));
  const place = placeOf(flow, finding.node, finding.at);
  return { title, where: capital(nameOf(flow, finding.node)) + (place ? `, ${place}` : ''), fix };
}

/** A step by itself, for a heading. */
export function stepName(flow: Flow, id: string): string {
  return capital(nameOf(flow, id));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
