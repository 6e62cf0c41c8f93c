import type { Day } from '@cairn/kernel';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import { goToPlace, type PlanDesk } from './create-desk.ts';
import { createList } from './create-list.ts';
import { FollowUpMark } from './follow-up-mark.tsx';
import {
  cellsOf,
  contactsAhead,
  markKinds,
  plannedContacts,
  rowsOf,
  WEEKS,
  weeksFrom,
  type Contact,
  type MarkKind,
} from './follow-up-weeks.ts';
import { optionName } from './place-names.ts';
import { dayWords, monthDay, shortName, weekdayLetter } from './plan-words.ts';
import './follow-up.css';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

/** Sizes of the drawing: left and top edge, and one cell with its gap. */
const LEFT = 26;
const TOP = 20;
const CELL = 32;

export function markName(kind: MarkKind): string {
  return kind === 'referral' ? t('referral') : optionName(['followUps', '', 'kind'], kind);
}

/** The next ten weeks at a glance; the list under it says the same in words. */
export function FollowUpGrid(props: { readonly desk: PlanDesk; readonly booked: readonly Contact[] }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const list = createMemo(() => createList(props.desk, ['followUps']));
  const contacts = createMemo(() => contactsAhead(plannedContacts(model().plan()), props.booked, model().today()));
  const kinds = createMemo(() => markKinds.filter((kind) => contacts().some((one) => one.kind === kind)));
  return (
    <section aria-labelledby="plan-ahead">
      <h2 id="plan-ahead">
        {t('ahead', { weeks: WEEKS })}
        <Show when={!props.desk.isLocked() && !list().isFull()}>
          <Button look="quiet" minor icon={plusIcon} onClick={() => list().add(undefined, { kind: 'visit' })}>
            {t('addFollowUp')}
          </Button>
        </Show>
      </h2>
      <Drawing contacts={contacts()} today={model().today()} />
      <p class="follow-key">
        <For each={kinds().length > 0 ? kinds() : markKinds.filter((kind) => kind !== 'referral')}>
          {(kind) => (
            <span>
              <svg viewBox="-8 -8 16 16" aria-hidden="true">
                <FollowUpMark of={kind} x={0} y={0} />
              </svg>
              {markName(kind)}
            </span>
          )}
        </For>
      </p>
      <details class="follow-list">
        <summary>{t('aheadList', { count: contacts().length })}</summary>
        <ul role="list">
          <For each={contacts()} fallback={<li class="muted">{t('nothingAhead')}</li>}>
            {(one) => <ContactLine one={one} />}
          </For>
        </ul>
      </details>
    </section>
  );
}

function ContactLine(props: { readonly one: Contact }): JSX.Element {
  const words = (): string => [markName(props.one.kind), shortName(props.one.with), props.one.about].filter(Boolean).join(', ');
  return (
    <li>
      <span>{[dayWords(props.one.day), props.one.time].filter(Boolean).join(' ')}</span>
      <Show when={props.one.path} fallback={<span>{words()}</span>}>
        {(path) => (
          <button type="button" class="follow-list__go" onClick={() => goToPlace(path())}>
            {words()}
          </button>
        )}
      </Show>
    </li>
  );
}

function Drawing(props: { readonly contacts: readonly Contact[]; readonly today: Day }): JSX.Element {
  const rows = createMemo(() => rowsOf(props.contacts));
  const cells = createMemo(() => cellsOf(props.contacts, props.today));
  const weeks = createMemo(() => weeksFrom(props.today));
  const x = (week: number): number => LEFT + week * CELL;
  const y = (row: number): number => TOP + row * CELL;
  return (
    <svg
      class="follow-grid"
      viewBox={`0 0 ${LEFT + WEEKS * CELL} ${TOP + rows().length * CELL}`}
      role="img"
      aria-label={t('aheadLabel', { weeks: WEEKS, count: props.contacts.length })}
    >
      <For each={rows()}>
        {(day, row) => (
          <text x="6" y={y(row()) + 19}>
            {weekdayLetter(day)}
          </text>
        )}
      </For>
      <For each={weeks()}>
        {(monday, week) => (
          <text x={x(week()) + 14} y="12" text-anchor="middle">
            {monthDay(monday, weeks()[week() - 1])}
          </text>
        )}
      </For>
      <For each={cells()}>
        {(cell) => (
          <>
            <rect
              x={x(cell.week)}
              y={y(cell.row)}
              width="28"
              height="28"
              rx="6"
              class="follow-grid__cell"
              classList={{ 'is-past': cell.day < props.today, 'is-today': cell.day === props.today }}
            />
            <For each={cell.contacts.slice(0, 2)}>
              {(one, index) => (
                <FollowUpMark
                  of={one.kind}
                  x={x(cell.week) + 14 + (cell.contacts.length > 1 ? (index() === 0 ? -6 : 6) : 0)}
                  y={y(cell.row) + 14 + (cell.contacts.length > 1 ? (index() === 0 ? -5 : 5) : 0)}
                />
              )}
            </For>
          </>
        )}
      </For>
    </svg>
  );
}
