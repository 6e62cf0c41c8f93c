import type { Connection } from '@cairn/family';
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { longDay } from '../look/when.ts';
import { consentWords } from '../words/consent.ts';
import { inviteWords } from '../words/family-invite.ts';
import { familyRefusalWords } from '../words/refusals-family.ts';
import { knowRefusals, refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import './family.css';

const t = createWords(inviteWords);
const tc = createWords(consentWords);

type RequestsProps = { readonly chart: ChartView; readonly zone: string };

/** Those who ask to be connected. Whatever the patient does here, the one who asked is told nothing by it. */
export function ConnectionRequests(props: RequestsProps): JSX.Element {
  knowRefusals(familyRefusalWords);
  const now = createNow(60_000);
  const all = (): readonly Connection[] => props.chart.state()?.family?.connections ?? [];
  const open = (): readonly Connection[] => all().filter(({ state, expiresAt }) => state === 'open' && expiresAt > now());
  /** Agreed to, and nothing signed for them yet. */
  const toChoose = (): readonly Connection[] => {
    const signed = new Set(props.chart.state()?.consent.grants.map(({ supporter }) => supporter.personId));
    return all().filter(({ state, supporter }) => state === 'agreed' && !signed.has(supporter.personId));
  };
  return (
    <Show when={open().length + toChoose().length > 0}>
      <section class="group" aria-labelledby="asks">
        <h2 id="asks">{t('requests')}</h2>
        <For each={open()}>{(request) => <Request {...props} of={request} />}</For>
        <For each={toChoose()}>
          {({ supporter }) => (
            <div class="fam-ask">
              <p>{t('agreed', { name: supporter.name })}</p>
              <ButtonLink look="primary" href={`/plan/sharing/${supporter.personId}`}>
                {t('chooseWhat')}
              </ButtonLink>
            </div>
          )}
        </For>
      </section>
    </Show>
  );
}

type RelationWord = Extract<keyof typeof consentWords, `relation.${string}`>;
function relationName(relation: string): string {
  const key = `relation.${relation}`;
  return Object.hasOwn(consentWords, key) ? tc(key as RelationWord) : tc('relation.other');
}

function Request(props: RequestsProps & { readonly of: Connection }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const id = createUniqueId();
  const answer = (agree: boolean): Promise<boolean> =>
    act.follow(live.send('family.answerConnection', { chart: props.chart.chart, requestId: props.of.requestId, agree }));
  return (
    <div class="fam-ask" role="group" aria-labelledby={id}>
      <p id={id}>
        <b>{t('says', { name: props.of.supporter.name, relation: relationName(props.of.relationship) })}</b>
      </p>
      <Show when={props.of.line.trim() !== ''}>
        <p>{t('theirLine', { line: props.of.line })}</p>
      </Show>
      <p class="sm muted">
        {t('toldNothing')} {t('until', { day: longDay(props.of.expiresAt, props.zone) })}
      </p>
      <div class="fam-acts">
        <Button look="primary" busy={act.busy() ? t('answering') : undefined} onClick={() => void answer(true)}>
          {t('agree')}
        </Button>
        <Button disabled={act.busy()} onClick={() => void answer(false)}>
          {t('decline')}
        </Button>
      </div>
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad sm" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
    </div>
  );
}
