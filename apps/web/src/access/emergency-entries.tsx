import type { Access, EmergencyAccess } from '@cairn/access';
import { For, Show, type JSX } from 'solid-js';
import { clock, dayAndClock, longDay } from '../look/when.ts';
import { entriesWords } from '../words/emergency-entries.ts';
import { createWords } from '../words/words.ts';
import './access.css';

const t = createWords(entriesWords);

/** For the patient: who opened their record in an emergency, why, who was told, and what came of the check. Newest first. */
export function EmergencyEntries(props: { readonly access: EmergencyAccess; readonly zone: string }): JSX.Element {
  return (
    <section class="stack-4" aria-labelledby="emergency-entries">
      <h2 id="emergency-entries">{t('title')}</h2>
      <p class="sm muted">{t('hint')}</p>
      <Show when={props.access.openings.length > 0} fallback={<p>{t('none')}</p>}>
        <ul role="list" class="stack-4">
          <For each={props.access.openings.toReversed()}>{(access) => <Entry access={access} zone={props.zone} />}</For>
        </ul>
      </Show>
    </section>
  );
}

function Entry(props: { readonly access: Access; readonly zone: string }): JSX.Element {
  const role = (): string => {
    if (props.access.by.role === 'nurse') return t('role.nurse');
    return props.access.by.role === 'prescriber' ? t('role.prescriber') : t('role.staff');
  };
  const ended = (): string => {
    const { closed, until, by } = props.access;
    if (!closed) return t('openUntil', { time: clock(until, props.zone) });
    const time = clock(closed.at, props.zone);
    return closed.cause === 'joined-team' ? t('joined', { time, name: by.name }) : t('closed', { time });
  };
  const checked = (): string => {
    const { reviewed, reviewBy, late } = props.access;
    if (reviewed) return t(reviewed.verdict, { name: reviewed.by.name });
    return t(late ? 'late' : 'due', { day: longDay(reviewBy, props.zone) });
  };
  return (
    <li class="access__card">
      <p>
        <b>{t('opened', { name: props.access.by.name, role: role(), when: dayAndClock(props.access.at, props.zone) })}</b> {ended()}
      </p>
      <dl class="access__said">
        <div>
          <dt>{t('why')}</dt>
          <dd>{props.access.reason}</dd>
        </div>
        <div>
          <dt>{t('nature')}</dt>
          <dd>{props.access.nature}</dd>
        </div>
        <div>
          <dt>{t('told')}</dt>
          <dd>
            {props.access.recipient}, {props.access.facility}
          </dd>
        </div>
      </dl>
      <p>
        {checked()} <Show when={props.access.reviewed}>{(reviewed) => <q>{reviewed().note}</q>}</Show>
      </p>
    </li>
  );
}
