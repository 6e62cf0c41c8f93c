import type { CheckIns } from '@cairn/check-ins';
import type { Alert, AlertEvent, PersonRef, TriageNote } from '@cairn/triage';
import { For, Show, type JSX } from 'solid-js';
import { clock } from '../look/when.ts';
import { eventWords, peekWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import { dueText, firstName } from './row-words.ts';
import { nameOfMeasure } from './told.tsx';

const t = createWords(peekWords);
const words = createWords(eventWords);

/** First names; `inside` a sentence or at its head. */
type Names = (people: readonly PersonRef[], inside?: boolean) => string;

export type Happening = { readonly at: number; readonly text: string };

type SinceParts = {
  readonly alert: Alert;
  readonly notes: readonly TriageNote[];
  readonly checkIns: CheckIns | undefined;
  readonly me: string;
};

/** Only what the record holds: facts of the alert, notes, and what the person's own screen was allowed to say. */
export function happenings({ alert, notes, checkIns, me }: SinceParts): Happening[] {
  const names: Names = (people, inside = true) =>
    people.map((person) => (person.personId === me ? words(inside ? 'youToo' : 'you') : firstName(person.name))).join(', ');
  const told = alert.events.flatMap((event) => ({ at: event.at, text: eventText(event, names) }));
  const noted = notes
    .filter((note) => note.at >= alert.raisedAt)
    .map((note) => ({ at: note.at, text: words('noted', { name: names([note.by], false), text: note.text }) }));
  const ids = new Set(alert.evidence.map((item) => item.checkInId));
  const shown = (checkIns?.runs ?? []).filter((run) => ids.has(run.id)).flatMap((run) => onTheirScreen(run));
  return [...told, ...noted, ...shown].sort((a, b) => a.at - b.at);
}

function onTheirScreen(run: CheckIns['runs'][number]): Happening[] {
  const found: Happening[] = [];
  if (run.callAskedAt !== undefined) found.push({ at: run.callAskedAt, text: words('callAsked') });
  if (run.handedOver) found.push({ at: run.handedOver.at, text: words('told', { name: firstName(run.handedOver.to.name) }) });
  if (run.takenUp) found.push({ at: run.takenUp.at, text: words('toldTaken', { name: firstName(run.takenUp.by.name) }) });
  return found;
}

function eventText(event: AlertEvent, names: Names): string {
  const what = [...new Set(event.measures)].map(nameOfMeasure).join(', ').toLowerCase();
  const [first, second] = event.people;
  switch (event.what) {
    case 'raised':
      return first ? words('raised', { names: names([first]) }) : words('raisedAlone');
    case 'evidence':
    case 'changed':
    case 'reopened':
      return words(event.what, { what });
    case 'handed':
      return words('handed', { from: first ? names([first], false) : '', to: second ? names([second]) : '' });
    case 'escalated':
      return event.people.length > 0 ? words('escalated', { names: names(event.people) }) : words('escalatedNobody');
    case 'paged':
      return words(event.channel === 'email' ? 'emailed' : 'paged', { names: names(event.people) });
    case 'came-due':
      return words('came-due');
    case 'taken':
    case 'resolved':
      return words(event.what, { names: names(event.people, false) });
  }
}

export function Since(props: SinceParts & { readonly zone: string; readonly now: number }): JSX.Element {
  const all = (): Happening[] => happenings(props);
  const time = (at: number): string => {
    const day = dueText(at, props.zone, props.now);
    return day === clock(at, props.zone) ? day : `${day} ${clock(at, props.zone)}`;
  };
  return (
    <Show when={all().length > 0}>
      <section>
        <h3>{t('happened')}</h3>
        <ul class="loop" role="list">
          <For each={all()}>
            {(one) => (
              <li>
                <time datetime={new Date(one.at).toISOString()}>{time(one.at)}</time>
                <span>{one.text}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
