import { createSignal, Show, type JSX } from 'solid-js';
import { Button, ButtonLink } from '../look/button.tsx';
import { phoneIncomingIcon } from '../look/icons.ts';
import { PlacedStone } from '../look/pebble.tsx';
import { checkInWords } from '../words/check-ins.ts';
import { createWords } from '../words/words.ts';
import type { CheckInModel } from './create-check-in.ts';
import { cravingSince } from './history.ts';
import { isLate, readingText } from './reading.ts';
import { clockAt, weekday } from './times.ts';

const t = createWords(checkInWords);

/** The stone is placed when the server has it; until then the answers are on this phone, and the screen says so. */
export function DonePanel(props: { readonly model: CheckInModel }): JSX.Element {
  const isStored = (): boolean => props.model.run.stored()?.finished !== undefined;
  const [wasDone] = createSignal(isStored());
  const late = (): boolean => isLate(props.model.run.stored());
  const askedAt = (): string | undefined => {
    const at = props.model.run.stored()?.callAskedAt;
    return at === undefined ? undefined : clockAt(at, props.model.run.zone());
  };
  const daily = (): boolean => props.model.isDaily();
  const title = (): string => {
    if (!isStored()) return props.model.offline() ? t('placedHere') : t('sending');
    return daily() ? t('placed') : t('thanks');
  };
  return (
    <div class="ci__panel">
      <div class="done">
        <Show when={daily() && isStored()}>
          <PlacedStone />
        </Show>
        <h2 class="t-xl ci__q" tabindex="-1" ref={(element) => props.model.shown.focusIfMoved(element)}>
          {title()}
        </h2>
        <Show when={isStored()}>
          <Show when={daily()}>
            <p>{summary(props.model)}</p>
          </Show>
          <p class="ci__hint">{whoRead(props.model)}</p>
          <div role="status" class="ci__hint">
            <Show when={props.model.callWaits()} fallback={<Show when={askedAt()}>{(at) => t('callAsked', { time: at() })}</Show>}>
              {t('callWaits')}
            </Show>
          </div>
        </Show>
      </div>
      <div class="choices">
        <ButtonLink look="primary" block href="/today">
          {t('toMyDay')}
        </ButtonLink>
        <ButtonLink look="quiet" block href="/messages">
          {t('tell', { name: props.model.names().counselor })}
        </ButtonLink>
        <Show when={late()}>
          <Button look="outline" block icon={phoneIncomingIcon} onClick={() => props.model.askForPerson()}>
            {t('askForCall')}
          </Button>
        </Show>
        <Show when={wasDone()}>
          <Button look="quiet" block onClick={() => props.model.again()}>
            {t('again')}
          </Button>
        </Show>
      </div>
    </div>
  );
}

/** The count, and the person compared with themselves a week ago, when both days said it. */
function summary(model: CheckInModel): string {
  const { stones } = model.run.all();
  const count = stones === 1 ? t('countOne') : t('count', { count: stones });
  const run = model.run.stored();
  const craving = run && cravingSince(model.run.all(), run);
  if (!craving) return count;
  const day = weekday(craving.day);
  if (craving.by === 0) return `${count} ${t('cravingSame', { day })}`;
  const by = Math.abs(craving.by);
  return `${count} ${craving.by < 0 ? t('cravingLower', { by, day }) : t('cravingHigher', { by, day })}`;
}

function whoRead(model: CheckInModel): string {
  return readingText(model.run.stored(), { counselor: model.counselor(), now: model.run.now(), zone: model.run.zone() });
}
