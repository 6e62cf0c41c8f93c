import { handOverItems, openItems, type HandOverItem, type Transition } from '@cairn/follow-up';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Refused } from '../live/refused.tsx';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { movedDay } from '../look/when.ts';
import { handOverWords, transitionWords } from '../words/follow-up.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(transitionWords);
const item = createWords(handOverWords);

type HandOverProps = { readonly chart: string; readonly of: Transition; readonly zone: string; readonly today: string };

/** Every line gets its word, by name; then the change is made and the next contact promised. */
export function HandOver(props: HandOverProps): JSX.Element {
  return (
    <div class="fu__part">
      <h3>{t('handOver')}</h3>
      <ul role="list" class="fu__items">
        <For each={handOverItems}>{(one) => <Item {...props} item={one} />}</For>
      </ul>
      <Make {...props} />
    </div>
  );
}

function Item(props: HandOverProps & { readonly item: HandOverItem }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const said = () => props.of.items[props.item];
  const [typed, setTyped] = createSignal('');
  const say = async (done: boolean): Promise<void> => {
    const input = { chart: props.chart, transitionId: props.of.transitionId, item: props.item, done, note: typed() };
    if (await act.follow(live.send('transitions.say', input))) setTyped('');
  };
  return (
    <li class="fu__item">
      <p>{item(props.item)}</p>
      <Show when={said()}>
        {(one) => <p class="muted">{t(one().done ? 'saidDone' : 'saidNot', { note: one().note, name: one().by.name })}</p>}
      </Show>
      <Field
        label={t('say')}
        maxLength={500}
        value={typed()}
        error={act.refused() === undefined ? undefined : refusalText(act.refused() ?? '')}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <div class="fu__acts">
        <Button minor busy={act.busy() ? t('saving') : undefined} onClick={() => void say(true)}>
          {t('yes')}
          <span class="vh">: {item(props.item)}</span>
        </Button>
        <Button minor look="quiet" onClick={() => void say(false)}>
          {t('no')}
          <span class="vh">: {item(props.item)}</span>
        </Button>
      </div>
    </li>
  );
}

function Make(props: HandOverProps): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [typed, setTyped] = createSignal({
    day: movedDay(
      untrack(() => props.today),
      2,
    ),
    clock: '10:00',
  });
  const [why, setWhy] = createSignal('');
  const about = () => ({ chart: props.chart, transitionId: props.of.transitionId });
  const make = async (): Promise<void> => {
    const { instantOf } = await import('@cairn/scheduling/zones');
    const contactAt = instantOf(typed().day, typed().clock, props.zone);
    await act.follow(live.send('transitions.make', { ...about(), contactAt }));
  };
  const callOff = async (): Promise<void> => void (await act.follow(live.send('transitions.callOff', { ...about(), note: why() })));
  return (
    <>
      <div class="fu__fields">
        <Field
          label={t('contactDay')}
          type="date"
          value={typed().day}
          onInput={(event) => setTyped({ ...typed(), day: event.currentTarget.value })}
        />
        <Field
          label={t('contactTime')}
          type="time"
          value={typed().clock}
          onInput={(event) => setTyped({ ...typed(), clock: event.currentTarget.value })}
        />
      </div>
      <p class="sm muted">{t('makeHint')}</p>
      <Refused act={act} />
      <div class="fu__acts">
        <Button
          look="primary"
          busy={act.busy() ? t('making') : undefined}
          disabled={openItems(props.of).length > 0}
          onClick={() => void make()}
        >
          {t('make')}
        </Button>
      </div>
      <details>
        <summary>{t('callOff')}</summary>
        <div class="fu__part">
          <Field label={t('note')} maxLength={500} value={why()} onInput={(event) => setWhy(event.currentTarget.value)} />
          <span>
            <Button minor onClick={() => void callOff()}>
              {t('callOff')}
            </Button>
          </span>
        </div>
      </details>
    </>
  );
}
