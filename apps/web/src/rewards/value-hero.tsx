import type { Course } from '@cairn/rewards';
import { Show, type JSX } from 'solid-js';
import { SmallCairn } from '../look/stones.tsx';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { dayText, money, whyText } from './reading.ts';

const t = createWords(rewardWords);

/** Where values are earned instead of draws: the newest day, plainly. */
export function ValueHero(props: { readonly course: Course }): JSX.Element {
  const last = () => props.course.records.at(-1);
  return (
    <section class="bowl" aria-labelledby="value">
      <SmallCairn />
      <div role="status">
        <Show
          when={last()}
          fallback={
            <h2 id="value" class="bowl__plain">
              {t('startsHere')}
            </h2>
          }
        >
          {(record) => (
            <Show
              when={record().earned.cents > 0}
              fallback={
                <h2 id="value" class="bowl__plain">
                  {t('notEarning', { day: dayText(record().day) })}
                </h2>
              }
            >
              <h2 id="value">{t('earnedOn', { amount: money(record().earned.cents), day: dayText(record().day) })}</h2>
              <p>{sentence(whyText(props.course))}</p>
              <Show when={record().earned.cut}>
                <p>{t('cutHere')}</p>
              </Show>
            </Show>
          )}
        </Show>
      </div>
    </section>
  );
}

/** A part of a sentence as a sentence. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
