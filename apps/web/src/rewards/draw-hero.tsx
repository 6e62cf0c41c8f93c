import type { Course, Recorded } from '@cairn/rewards';
import { Index, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { refusalText } from '../words/refusals.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { BowlPicture } from './bowl-picture.tsx';
import type { Drawing } from './create-draw.ts';
import { dayText, money, prizeText, waitingFor, whyText } from './reading.ts';

const t = createWords(rewardWords);

/** Draws ready, why, and one button. The result is text, and nothing turns or flickers on the way to it. */
export function DrawHero(props: { readonly course: Course; readonly drawing: Drawing }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  const ready = (): number => props.drawing.ready();
  const draw = async (): Promise<void> => {
    await props.drawing.draw();
    // The button is gone with the last draw: whoever reads by ear stays at the place.
    if (ready() === 0) heading?.focus();
  };
  return (
    <section class="bowl" aria-labelledby="draws">
      <BowlPicture ready={ready()} />
      <div>
        <h2 id="draws" tabindex="-1" ref={(element) => (heading = element)}>
          {readyText(ready())}
        </h2>
        <Show when={ready() > 0} fallback={<p>{t('noDrawsMore')}</p>}>
          <Index each={waitingFor(props.course)}>{(record) => <p>{earnedBy(props.course, record())}</p>}</Index>
        </Show>
      </div>
      <DrawResult drawing={props.drawing} />
      <Show when={ready() > 0}>
        <Button
          look="accent"
          block
          disabled={!props.drawing.online()}
          busy={props.drawing.busy() && props.drawing.online() ? t('drawing') : undefined}
          onClick={() => void draw()}
        >
          {t('draw')}
        </Button>
      </Show>
    </section>
  );
}

export function readyText(count: number): string {
  if (count === 0) return t('noDraws');
  return count === 1 ? t('ready.one') : t('ready.more', { count });
}

export function earnedBy(course: Course, record: Recorded): string {
  return `${t('earnedBy', { day: dayText(record.day), what: whyText(course) })}.`;
}

/** What was drawn, or why nothing could be; one live region, so that it is heard once. */
export function DrawResult(props: { readonly drawing: Drawing }): JSX.Element {
  return (
    <div role="status">
      <Show when={props.drawing.drawn()}>
        {(drawn) => (
          <>
            <p class="bowl__result">{t('drew', { prize: prizeText(drawn()) })}</p>
            <p>{drawn().worth === 0 ? t('keptAtIt') : t('added', { amount: money(drawn().cents) })}</p>
            <Show when={drawn().cut}>
              <p>{t('cutHere')}</p>
            </Show>
          </>
        )}
      </Show>
      <Show when={props.drawing.ready() > 0 && !props.drawing.online()}>
        <p class="bowl__bad">{t('needSignal')}</p>
      </Show>
      <Show when={props.drawing.refused()}>{(code) => <p class="bowl__bad">{refusalText(code())}</p>}</Show>
    </div>
  );
}
