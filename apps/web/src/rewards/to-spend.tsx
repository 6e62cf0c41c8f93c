import { balanceOf, goods, type Goods, type Rewards } from '@cairn/rewards';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { dayText, money } from './reading.ts';

const t = createWords(rewardWords);

const toSpend = (state: Rewards): number => balanceOf(state.accounts, 'available');

type Props = { readonly view: ChartView; readonly state: Rewards };

/** What the person has, what they asked for, and asking for more. Nothing is promised that the record does not hold. */
export function ToSpend(props: Props): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const has = (): number => toSpend(props.state);
  return (
    <section class="group" aria-labelledby="purse">
      <h2 id="purse">{t('toSpend')}</h2>
      <div class="purse">
        <p>
          <span class="purse__sum">{money(has())}</span> <span class="muted sm">{t('inVouchers')}</span>
        </p>
        <Show when={has() > 0 && !open()}>
          <Button look="soft" minor onClick={() => setOpen(true)}>
            {t('useIt')}
          </Button>
        </Show>
      </div>
      <For each={props.state.asks.filter(({ done }) => !done)}>
        {(ask) => <p class="sm">{t('asked', { amount: money(ask.cents), goods: t(`goods.${ask.goods}`), day: dayText(ask.day) })}</p>}
      </For>
      <Show when={open()}>
        <AskForm {...props} onClose={() => setOpen(false)} />
      </Show>
    </section>
  );
}

function AskForm(props: Props & { readonly onClose: () => void }): JSX.Element {
  const live = useLive();
  const [what, setWhat] = createSignal<Goods>('grocery');
  const [typed, setDollars] = createSignal<string>();
  const dollars = (): string => typed() ?? String(toSpend(props.state) / 100);
  const [wrong, setWrong] = createSignal<string>();
  const busy = (): boolean => props.view.pending().some((one) => one.path === 'rewards.askToUse');
  const ask = async (): Promise<void> => {
    const cents = Math.round(Number(dollars()) * 100);
    if (!(cents > 0 && cents <= toSpend(props.state))) return void setWrong(t('wholeAmount', { amount: money(toSpend(props.state)) }));
    if (busy()) return;
    setWrong(undefined);
    const settled = await live.send('rewards.askToUse', { chart: props.view.chart, goods: what(), cents }).done;
    if (settled.ok) props.onClose();
    else setWrong(refusalText(settled.refusal.code));
  };
  return (
    <form
      class="stack-4"
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      <SelectField label={t('useFor')} onChange={(event) => setWhat(event.currentTarget.value as Goods)}>
        <For each={goods}>
          {(one) => (
            <option value={one} selected={one === what()}>
              {t(`goods.${one}`)}
            </option>
          )}
        </For>
      </SelectField>
      <Field
        label={t('howMuch')}
        inputmode="decimal"
        value={dollars()}
        error={wrong()}
        onInput={(event) => setDollars(event.currentTarget.value)}
      />
      <Button type="submit" look="primary" block busy={busy() && live.online() ? t('asking') : undefined}>
        {t('ask')}
      </Button>
      <Show when={busy() && !live.online()}>
        <p class="sm">{t('askWaits')}</p>
      </Show>
      <Button block onClick={() => props.onClose()}>
        {t('notNow')}
      </Button>
    </form>
  );
}
