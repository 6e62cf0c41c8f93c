import { NOTE_MAX, type AccessRow, type Tries, type Verdict } from '@cairn/access';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { createNow, useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { SeverityMark } from '../look/severity.tsx';
import { clock, dayAndClock } from '../look/when.ts';
import { accessWords } from '../words/access.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(accessWords);

function roleWord(role: string): string {
  return role === 'nurse' ? t('role.nurse') : t('role.prescriber');
}

/** One opening: who, when, why, to whom; and the form to review it while it waits for that. */
export function OpeningCard(props: { readonly row: AccessRow }): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const at = (instant: number): string => clock(instant, live.me.zone);
  const ended = (): string => {
    const { closed, until } = props.row;
    if (!closed) return t('openUntil', { time: at(until) });
    const key = { tap: 'closedTap', time: 'closedTime', 'joined-team': 'closedTeam' } as const;
    return t(key[closed.cause], { time: at(closed.at) });
  };
  const overdue = (): boolean => props.row.overdue || (!props.row.reviewed && props.row.reviewBy <= now());
  const due = (): string => dayAndClock(props.row.reviewBy, live.me.zone);
  return (
    <article class="access__card" aria-label={props.row.patient}>
      <header class="access__card-head">
        <h3>{props.row.patient}</h3>
        <Show when={!props.row.reviewed}>
          <span class="sm">
            <Show when={overdue()} fallback={t('due', { when: due() })}>
              <SeverityMark of="today" bare /> <b>{t('late', { when: due() })}</b>
            </Show>
          </span>
        </Show>
      </header>
      <p>
        {t('opened', { name: props.row.by.name, role: roleWord(props.row.by.role), when: dayAndClock(props.row.at, live.me.zone) })}{' '}
        {ended()}.
      </p>
      <dl class="access__said">
        <Said term={t('reason')} text={props.row.reason} />
        <Said term={t('nature')} text={props.row.nature} />
        <Said term={t('told')} text={`${props.row.recipient}, ${props.row.facility}`} />
        <Show when={props.row.reviewed}>
          {(reviewed) => (
            <Said
              term={t(reviewed().verdict)}
              text={`${reviewed().note} (${t('reviewedBy', { name: reviewed().by.name, when: dayAndClock(reviewed().at, live.me.zone) })})`}
            />
          )}
        </Show>
      </dl>
      <Show when={!props.row.reviewed}>
        <ReviewForm row={props.row} />
      </Show>
    </article>
  );
}

function Said(props: { readonly term: string; readonly text: string }): JSX.Element {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.text}</dd>
    </div>
  );
}

function ReviewForm(props: { readonly row: AccessRow }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [verdict, setVerdict] = createSignal<Verdict>('justified');
  const [note, setNote] = createSignal('');
  const save = (): void => {
    const { chart, accessId } = props.row;
    void act.follow(live.send('access.review', { chart, accessId, verdict: verdict(), note: note() }));
  };
  return (
    <form
      class="stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.busy()) save();
      }}
    >
      <SegmentedControl
        label={t('verdict')}
        value={verdict()}
        onChange={setVerdict}
        options={[
          { value: 'justified', label: t('pickJustified') },
          { value: 'not-justified', label: t('pickNot') },
        ]}
      />
      <TextField
        label={t('note')}
        hint={t('noteHint')}
        rows={2}
        required
        minLength={3}
        maxLength={NOTE_MAX}
        value={note()}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
      <span>
        <Button type="submit" look="primary" busy={act.busy() ? t('saving') : undefined}>
          {t('save')}
        </Button>
      </span>
    </form>
  );
}

export function TriesList(props: { readonly tries: readonly Tries[] }): JSX.Element {
  const live = useLive();
  return (
    <section class="stack-4">
      <h2>{t('tries')}</h2>
      <Switch>
        <Match when={props.tries.length === 0}>
          <p class="muted">{t('noTries')}</p>
        </Match>
        <Match when={props.tries.length > 0}>
          <ul role="list" class="access__list">
            <For each={props.tries}>
              {(one) => (
                <li>
                  {t('triesOf', {
                    name: one.by.name,
                    role: roleWord(one.by.role),
                    count: one.count,
                    when: dayAndClock(one.last, live.me.zone),
                  })}
                </li>
              )}
            </For>
          </ul>
        </Match>
      </Switch>
    </section>
  );
}
