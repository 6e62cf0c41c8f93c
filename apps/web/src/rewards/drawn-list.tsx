import type { Course, Redemption, Rewards } from '@cairn/rewards';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { dayText, isBowl, money, prizeText, whyText } from './reading.ts';

const t = createWords(rewardWords);
const SHOWN = 12;

type Line = { readonly id: string; readonly title: string; readonly more: string };

/** What the bowl gave, or what each success earned; newest first. */
export function GotList(props: { readonly course: Course }): JSX.Element {
  const lines = (): readonly Line[] => (isBowl(props.course) ? drawnLines(props.course) : earnedLines(props.course));
  return (
    <section class="group" aria-labelledby="got">
      <h2 id="got">{isBowl(props.course) ? t('whatYouDrew') : t('whatYouEarned')}</h2>
      <Show when={lines().length > 0} fallback={<p class="muted sm">{t('nothingYet')}</p>}>
        <ul class="list" role="list">
          <For each={lines().slice(0, SHOWN)}>
            {(line) => (
              <li class="row">
                <span class="row__body">
                  <span class="row__title">{line.title}</span>
                  <span class="row__sub">{line.more}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function drawnLines({ draws }: Course): Line[] {
  return draws.toReversed().map((drawn) => ({
    id: String(drawn.number),
    title: prizeText(drawn),
    more: drawn.worth === 0 ? t('drawnWords', { day: dayText(drawn.day) }) : t('drawnOn', { day: dayText(drawn.day) }),
  }));
}

function earnedLines(course: Course): Line[] {
  return course.records
    .filter(({ earned }) => earned.cents > 0)
    .toReversed()
    .map(({ recordId, earned, day }) => ({
      id: recordId,
      title: money(earned.cents),
      more: `${t('earnedBy', { day: dayText(day), what: whyText(course) })}.`,
    }));
}

/** What was handed over. A code is fetched when it is asked for, and never kept on the phone. */
export function UsedList(props: { readonly chart: string; readonly state: Rewards }): JSX.Element {
  return (
    <Show when={props.state.redemptions.length > 0}>
      <section class="group" aria-labelledby="used">
        <h2 id="used">{t('whatYouUsed')}</h2>
        <ul class="list" role="list">
          <For each={props.state.redemptions.toReversed().slice(0, SHOWN)}>{(one) => <Used chart={props.chart} of={one} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Used(props: { readonly chart: string; readonly of: Redemption }): JSX.Element {
  const live = useLive();
  const [code, setCode] = createSignal<string | null>();
  const show = async (): Promise<void> => {
    const found = await live.call('rewards.code', { chart: props.chart, redemptionId: props.of.redemptionId }).catch(() => undefined);
    setCode(found?.code ?? null);
  };
  const goods = (): string => t(`goods.${props.of.goods}`);
  return (
    <li class="row">
      <span class="row__body">
        <span class="row__title">{t('usedTitle', { amount: money(props.of.cents), goods: goods() })}</span>
        <span class="row__sub" role="status">
          {dayText(props.of.day)}.{' '}
          <Switch>
            <Match when={code()}>{(text) => t('code', { code: text() })}</Match>
            <Match when={code() === null}>{t('codeGone')}</Match>
          </Switch>
        </span>
      </span>
      <Show when={props.of.hasCode && !code()}>
        <Button look="quiet" minor aria-label={`${t('showCode')}: ${money(props.of.cents)}, ${goods()}`} onClick={() => void show()}>
          {t('showCode')}
        </Button>
      </Show>
    </li>
  );
}
