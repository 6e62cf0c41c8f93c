import { mustAgree, recordParts, type PartyKind, type RecordPart, type Restriction } from '@cairn/consent';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../../live/create-act.ts';
import { useLive } from '../../live/live.ts';
import { ErrorBanner } from '../../look/banner.tsx';
import { Button } from '../../look/button.tsx';
import { Check, TextField } from '../../look/field.tsx';
import { refusalText } from '../../words/refusals.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords } from '../../words/words.ts';
import { listed } from './reading.ts';
import { Some } from './some.tsx';
import '../consent.css';

const t = createWords(releaseWords);

/** From whom something may be kept; emergencies go through whatever was agreed (P2-15). */
const askable: readonly PartyKind[] = ['health-plan', 'treating-provider', 'part-2-program', 'business-associate', 'other'];

type MyLimitsProps = { readonly chart: string; readonly restrictions: readonly Restriction[] };

/** What the patient asked to be kept back, with the answers, and the form to ask. */
export function MyLimits(props: MyLimitsProps): JSX.Element {
  return (
    <section class="group" aria-labelledby="share-limits">
      <h2 id="share-limits">{t('limits')}</h2>
      <Show when={props.restrictions.length > 0}>
        <ul class="list" role="list">
          <For each={props.restrictions}>
            {(one) => (
              <li class="grant">
                <span class="grant__text">
                  <b>{limitText(one)}</b>
                  <Show when={one.words}>{(words) => <span class="sm">{words()}</span>}</Show>
                  <span class="muted sm">{answerText(one)}</span>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <details class="signed">
        <summary>{t('askLimit')}</summary>
        <AskLimit chart={props.chart} />
      </details>
    </section>
  );
}

export function limitText({ parts, from }: Restriction): string {
  return t('notWith', {
    parts: listed(parts.map((part) => t(`part.${part}`))),
    who: listed(
      from.map((one) => t(`party.${one}`)),
      'disjunction',
    ),
  });
}

export function answerText(one: Restriction): string {
  if (one.answered) return one.answered.agreed ? t('limit.agreed') : t('limit.declined', { why: one.answered.why });
  return mustAgree(one) ? t('limit.holds') : t('limit.waiting');
}

function AskLimit(props: { readonly chart: string }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [parts, setParts] = createSignal<readonly RecordPart[]>([]);
  const [from, setFrom] = createSignal<readonly PartyKind[]>([]);
  const [paidInFull, setPaid] = createSignal(false);
  const [words, setWords] = createSignal('');
  const [sent, setSent] = createSignal(false);
  const ask = async (): Promise<void> => {
    setSent(false);
    const input = { chart: props.chart, parts: [...parts()], from: [...from()], paidInFull: paidInFull(), words: words() };
    if (!(await act.follow(live.send('releases.askRestriction', input)))) return;
    setSent(true);
    setParts([]);
    setFrom([]);
    setPaid(false);
    setWords('');
  };
  return (
    <form
      class="stack-5 ask-limit"
      onSubmit={(event) => {
        event.preventDefault();
        if (!act.busy()) void ask();
      }}
    >
      <Some legend={t('limitWhat')} all={recordParts} chosen={parts()} label={(part) => t(`part.${part}`)} onChange={setParts} />
      <Some legend={t('limitFrom')} all={askable} chosen={from()} label={(one) => t(`party.${one}`)} onChange={setFrom} />
      <Check label={t('paidInFull')} checked={paidInFull()} onChange={(event) => setPaid(event.currentTarget.checked)} />
      <TextField
        label={t('limitWords')}
        rows={2}
        maxLength={1000}
        value={words()}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Button type="submit" look="soft" busy={act.busy() ? t('asking') : undefined}>
        {t('ask')}
      </Button>
      <p class="muted sm" role="status">
        {sent() ? t('asked') : ''}
      </p>
    </form>
  );
}
