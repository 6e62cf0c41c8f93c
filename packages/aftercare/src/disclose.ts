import { itemsAt, valueAt, type Path } from '@cairn/co-editing';
import type { Plan } from './plan.ts';
import { goalsOf } from './read.ts';
import { domains, type Domain } from './schema.ts';

export type DisclosedGoals = readonly { readonly domain: Domain; readonly title: string }[];
export type DisclosedHelp = readonly string[];

/** Someone to call, as the patient wrote them down. What is not written is empty. */
export type DisclosedContact = { readonly name: string; readonly phone: string; readonly address: string };

/** The safety plan in the order in which it is used. Its reason for living stays with the patient and the team. */
export type DisclosedSafety = {
  readonly signs: readonly string[];
  readonly coping: readonly string[];
  readonly people: readonly DisclosedContact[];
  readonly places: readonly string[];
  readonly helpers: readonly DisclosedContact[];
  readonly professionals: readonly DisclosedContact[];
  readonly means: readonly string[];
};

/** `goals` for a supporter: titles alone. No step, measure, date, owner, status or author; of a line in dispute, only what stands. */
export function discloseGoals(plan: Plan): DisclosedGoals {
  return domains.flatMap((domain) =>
    goalsOf(plan, domain).flatMap((goal) => {
      const title = textAt(plan, [domain, 'goals', goal.id, 'title']);
      return title === '' ? [] : [{ domain, title }];
    }),
  );
}

/** `how-to-help` for a supporter: the patient's own lines. */
export function discloseHelp(plan: Plan): DisclosedHelp {
  return linesAt(plan, ['help']);
}

/** `safety-plan` for a supporter: the steps, so that they know them too. */
export function discloseSafety(plan: Plan): DisclosedSafety {
  return {
    signs: linesAt(plan, ['safety', 'signs']),
    coping: linesAt(plan, ['safety', 'coping']),
    people: contactsAt(plan, ['safety', 'people']),
    places: linesAt(plan, ['safety', 'places']),
    helpers: contactsAt(plan, ['safety', 'helpers']),
    professionals: contactsAt(plan, ['safety', 'professionals']),
    means: linesAt(plan, ['safety', 'means']),
  };
}

function linesAt(plan: Plan, path: Path): string[] {
  return itemsAt(plan.doc, path)
    .map((line) => textAt(plan, [...path, line.id, 'text']))
    .filter((text) => text !== '');
}

function contactsAt(plan: Plan, path: Path): DisclosedContact[] {
  return itemsAt(plan.doc, path)
    .map(({ id }) => ({
      name: textAt(plan, [...path, id, 'name']),
      phone: textAt(plan, [...path, id, 'phone']),
      address: textAt(plan, [...path, id, 'address']),
    }))
    .filter(({ name, phone }) => name !== '' || phone !== '');
}

function textAt(plan: Plan, path: Path): string {
  const value = valueAt(plan.doc, path);
  return typeof value === 'string' ? value : '';
}
