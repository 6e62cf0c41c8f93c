import { checksOpen, type CheckItem } from '@cairn/sessions';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { Button } from '../../look/button.tsx';
import { Icon } from '../../look/icon.tsx';
import { circleAlertIcon, circleCheckIcon, circleIcon } from '../../look/icons.ts';
import { shortDay } from '../../look/when.ts';
import { refusalText } from '../../words/refusals.ts';
import { checkWords } from '../../words/room-checks.ts';
import { createWords } from '../../words/words.ts';
import type { Room } from '../create-room.ts';
import { clock } from '../when.ts';
import type { CheckDraft } from './create-check.ts';

const t = createWords(checkWords);

type LineProps = {
  readonly room: Room;
  readonly item: CheckItem;
  readonly draft: CheckDraft<object>;
  /** What to do about an answer that stands in the way. */
  readonly advice?: string | undefined;
  readonly children: JSX.Element;
};

/** One item: whether it is confirmed and by whom, its fields, and one button. What was filled in is written down when the focus leaves it. */
export function CheckLine(props: LineProps): JSX.Element {
  const isOpen = (): boolean => {
    const session = props.room.session();
    return session === undefined || checksOpen(session.checks).includes(props.item);
  };
  const left = (event: FocusEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    props.draft.keep();
  };
  return (
    <fieldset class="check-line" classList={{ 'is-done': !isOpen() }} onFocusOut={left}>
      <legend>
        <Icon of={isOpen() ? (props.draft.confirmed() ? circleAlertIcon : circleIcon) : circleCheckIcon} />
        {t(props.item)}
        <span class="check-line__state">
          <State {...props} isOpen={isOpen()} />
        </span>
      </legend>
      <div class="check-line__fields">{props.children}</div>
      <Show when={isOpen() && props.draft.confirmed() !== undefined && props.advice}>
        {(advice) => <p class="check-line__advice">{advice()}</p>}
      </Show>
      <Show when={props.draft.refused()}>
        {(code) => (
          <p class="field__error" role="alert">
            {code() === 'unfinished' ? t('unfinished') : refusalText(code())}
          </p>
        )}
      </Show>
      <Show when={props.room.isOpen() && (props.draft.isChanged() || props.draft.suggested() !== undefined)}>
        <Button
          minor
          look={props.draft.suggested() && !props.draft.isChanged() ? 'soft' : 'outline'}
          busy={props.draft.busy() ? t('saving') : undefined}
          aria-label={`${confirmWord(props.draft)}: ${t(props.item)}`}
          onClick={() => props.draft.confirm()}
        >
          {confirmWord(props.draft)}
        </Button>
      </Show>
    </fieldset>
  );
}

function confirmWord(draft: CheckDraft<object>): string {
  return draft.suggested() && !draft.isChanged() ? t('stillSo') : t('confirm');
}

function State(props: LineProps & { readonly isOpen: boolean }): JSX.Element {
  return (
    <Switch fallback={t('notAsked')}>
      <Match when={props.draft.confirmed()}>
        {(checked) => {
          const said = () => ({ time: clock(checked().at, props.room.zone), name: props.room.nameOf(checked().by) });
          return <>{props.isOpen ? t('answered', said()) : t('confirmed', said())}</>;
        }}
      </Match>
      <Match when={props.draft.suggested()}>{(checked) => <>{t('lastTime', { day: shortDay(checked().at, props.room.zone) })}</>}</Match>
    </Switch>
  );
}
