import type { ConcernOnChart } from '@cairn/family';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { dayAndClock } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { familyDeskWords } from '../words/family-desk.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { ConcernText } from './concern-text.tsx';
import { SettleConcern } from './settle-concern.tsx';
import './family-desk.css';

const t = createWords(familyDeskWords);
const tc = createWords(consentWords);

type ListProps = {
  readonly chart: string;
  readonly called: string;
  readonly zone: string;
  readonly concerns: readonly ConcernOnChart[];
};

/** What others told the team about this patient: open ones first, each with whether the patient has been told. */
export function ConcernList(props: ListProps): JSX.Element {
  const open = (): readonly ConcernOnChart[] => props.concerns.filter(({ settled }) => !settled).toReversed();
  const settled = (): readonly ConcernOnChart[] => props.concerns.filter((one) => one.settled).toReversed();
  return (
    <section class="fam-part" aria-labelledby="concerns">
      <h2 id="concerns" class="panel-title">
        {t('concerns')}
      </h2>
      <Show when={props.concerns.length > 0} fallback={<p class="muted sm">{t('noConcerns')}</p>}>
        <p class="muted sm">{t('concernRule', { called: props.called })}</p>
        <ul class="fam-cards" role="list">
          <For each={open()}>{(concern) => <OneConcern {...props} concern={concern} />}</For>
        </ul>
        <Show when={settled().length > 0}>
          <details>
            <summary class="sm tap-sm">{t('older', { count: settled().length })}</summary>
            <ul class="fam-cards" role="list">
              <For each={settled()}>{(concern) => <OneConcern {...props} concern={concern} />}</For>
            </ul>
          </details>
        </Show>
      </Show>
    </section>
  );
}

type RelationWord = Extract<keyof typeof consentWords, `relation.${string}`>;
const isRelation = (key: string): key is RelationWord => Object.hasOwn(consentWords, key);

function sender({ from, relationship }: ConcernOnChart, called: string): string {
  const key = `relation.${relationship ?? ''}`;
  return isRelation(key) ? t('from', { name: from.name, relation: tc(key) }) : t('fromUnknown', { name: from.name, called });
}

function OneConcern(props: ListProps & { readonly concern: ConcernOnChart }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [settling, setSettling] = createSignal(false);
  const when = (at: number): string => dayAndClock(at, props.zone);
  const tell = (): Promise<boolean> => act.follow(live.send('concerns.tell', { chart: props.chart, concernId: props.concern.concernId }));
  return (
    <li class="fam-card">
      <p>
        <b>{sender(props.concern, props.called)}</b>
        <Show when={props.concern.routedBy}>{(by) => <span class="xs muted"> {t('routedBy', { name: by().name })}</span>}</Show>
      </p>
      <ConcernText concern={props.concern} zone={props.zone} />
      <p class="sm">
        <Show when={props.concern.told} fallback={t('notTold', { called: props.called })}>
          {(told) => t('told', { called: props.called, name: told().by.name, time: when(told().at) })}
        </Show>
      </p>
      <Show when={props.concern.settled}>
        {(done) => (
          <p class="sm">
            {t('settled', { how: t(`how.${done().outcome}`), name: done().by.name, time: when(done().at) })} {done().note}
          </p>
        )}
      </Show>
      <div class="fam-acts">
        <Show when={!props.concern.told}>
          <Button minor busy={act.busy() ? t('saving') : undefined} onClick={() => void tell()}>
            {t('tell', { called: props.called })}
          </Button>
        </Show>
        <Show when={!props.concern.settled}>
          <Button minor look="primary" onClick={() => setSettling(true)}>
            {t('settle')}
          </Button>
        </Show>
      </div>
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad sm" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
      <SettleConcern open={settling()} chart={props.chart} concernId={props.concern.concernId} onClose={() => setSettling(false)} />
    </li>
  );
}
