import { Show, type JSX } from 'solid-js';
import { Button, ButtonLink } from '../look/button.tsx';
import { messageCircleIcon, phoneIcon, phoneIncomingIcon } from '../look/icons.ts';
import { checkInWords } from '../words/check-ins.ts';
import { createWords } from '../words/words.ts';
import type { CheckInModel } from './create-check-in.ts';
import { personStatus } from './person-status.ts';
import { clockAt } from './times.ts';

const t = createWords(checkInWords);

/** Who knows, as far as a committed fact says so. Announced when it changes. */
export function PersonBubble(props: { readonly model: CheckInModel }): JSX.Element {
  const status = () =>
    personStatus({
      offline: props.model.offline(),
      stored: props.model.run.storedCallForHelp(),
      storedAt: props.model.run.storedSince(),
      handedOver: props.model.run.stored()?.handedOver,
      takenUp: props.model.run.stored()?.takenUp,
      now: props.model.run.now(),
    });
  const words = (): string => {
    const is = status();
    const time = 'at' in is ? clockAt(is.at, props.model.run.zone()) : '';
    if (is.key === 'personTold') return t('personTold', { name: is.name, time, minutes: is.minutes });
    if (is.key === 'personLate') return t('personLate', { name: is.name, time });
    return is.key === 'personHas' ? t('personHas', { name: is.name }) : t(is.key);
  };
  return (
    <p class="bubble" role="status">
      {words()}
    </p>
  );
}

/** A person first, and never a dead end: every way out works without us. */
export function PersonPanel(props: { readonly model: CheckInModel }): JSX.Element {
  const name = (): string | undefined => {
    const stored = props.model.run.stored();
    return (stored?.takenUp?.by.name ?? stored?.handedOver?.to.name)?.split(' ')[0];
  };
  const askedAt = (): number | undefined => props.model.run.stored()?.callAskedAt;
  return (
    <div class="ci__panel">
      <h2 class="ci__q" tabindex="-1" ref={(element) => props.model.shown.focusIfMoved(element)}>
        {t('talkNow')}
      </h2>
      {/* Above the buttons, so that none of them moves under a thumb when it appears. */}
      <div role="status" class="ci__hint">
        <Show
          when={props.model.callWaits()}
          fallback={<Show when={askedAt()}>{(at) => t('callAsked', { time: clockAt(at(), props.model.run.zone()) })}</Show>}
        >
          {t('callWaits')}
        </Show>
      </div>
      <div class="choices">
        <ButtonLink look="now" block icon={phoneIcon} href="tel:988">
          {t('call988')}
        </ButtonLink>
        <Button look="outline" block icon={phoneIncomingIcon} onClick={() => props.model.askForPerson()}>
          <Show when={name()} fallback={t('askForCall')}>
            {(someone) => t('haveCall', { name: someone() })}
          </Show>
        </Button>
        <ButtonLink look="outline" block icon={messageCircleIcon} href="sms:988">
          {t('text988')}
        </ButtonLink>
      </div>
      <p class="ci__hint">{t('danger')}</p>
      <div class="ci__ways">
        <Show
          when={props.model.shown.asked()}
          fallback={
            <Button look="quiet" onClick={() => props.model.again()}>
              {t('again')}
            </Button>
          }
        >
          <Button look="quiet" onClick={() => props.model.shown.goOn()}>
            {t('goOn')}
          </Button>
        </Show>
        <ButtonLink look="quiet" href="/today">
          {t('toMyDay')}
        </ButtonLink>
      </div>
    </div>
  );
}
