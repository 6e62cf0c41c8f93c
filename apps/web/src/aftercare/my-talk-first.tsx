import { TEXT_MAX } from '@cairn/aftercare';
import { createSignal, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { checkIcon } from '../look/icons.ts';
import { myPlanSignWords } from '../words/my-plan-sign.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { ASKED } from './create-plan.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(myPlanSignWords);
/** What stands before the patient's words must fit beside them. */
const ROOM = 80;

/** Not signing is a way of its own: the team is asked, in the plan's list of requests. */
export function MyTalkFirst(props: { readonly model: PlanModel; readonly number: number }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [text, setText] = createSignal('');
  const [sent, setSent] = createSignal<string>();
  const became = (opId: string): string => {
    if (props.model.isWaiting(opId)) return t('talkHere');
    const back = props.model.returned(ASKED).find((one) => one.opId === opId);
    return back ? `${refusalText(back.code)} “${String(back.value)}”` : t('talkStored');
  };
  const send = (event: Event): void => {
    event.preventDefault();
    const words = text().trim() || t('talkPlain');
    setSent(props.model.ask(t('talkPrefix', { number: props.number, text: words })));
    setOpen(false);
  };
  return (
    <>
      <Show when={sent()}>
        {(opId) => (
          <Banner tone="plain" icon={checkIcon} role="status">
            {became(opId())}
          </Banner>
        )}
      </Show>
      <Show when={sent() === undefined}>
        <Show
          when={open()}
          fallback={
            <Button look="quiet" block onClick={() => setOpen(true)}>
              {t('talk')}
            </Button>
          }
        >
          <form class="stack-3" onSubmit={send}>
            <TextField
              ref={(element: HTMLTextAreaElement) => queueMicrotask(() => element.focus())}
              label={t('talkField')}
              hint={t('talkHint')}
              maxLength={TEXT_MAX - ROOM}
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            <p class="my-acts">
              <Button type="submit" look="primary">
                {t('talkSend')}
              </Button>
              <Button look="quiet" onClick={() => setOpen(false)}>
                {t('cancel')}
              </Button>
            </p>
          </form>
        </Show>
      </Show>
    </>
  );
}
