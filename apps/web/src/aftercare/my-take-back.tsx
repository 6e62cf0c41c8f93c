import { WHY_MAX, type PlanVersion } from '@cairn/aftercare';
import { createSignal, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { myPlanSignWords } from '../words/my-plan-sign.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(myPlanSignWords);

/** Until everybody has signed, whoever signed may take it back, and says what should be different. */
export function MyTakeBack(props: { readonly model: PlanModel; readonly version: PlanVersion }): JSX.Element {
  const act = createAct();
  const [open, setOpen] = createSignal(false);
  const [why, setWhy] = createSignal('');
  const send = (event: Event): void => {
    event.preventDefault();
    if (why().trim() !== '' && !act.busy()) void act.follow(props.model.takeBack(props.version, why().trim()));
  };
  return (
    <Show
      when={open()}
      fallback={
        <Button look="quiet" block onClick={() => setOpen(true)}>
          {t('takeBack')}
        </Button>
      }
    >
      <form class="stack-3" onSubmit={send}>
        <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
        <TextField
          ref={(element: HTMLTextAreaElement) => queueMicrotask(() => element.focus())}
          label={t('takeBackField')}
          hint={t('takeBackHint')}
          maxLength={WHY_MAX}
          value={why()}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
        <p class="my-acts">
          <Button type="submit" look="now-soft" busy={act.busy() ? t('takeBackSend') : undefined} disabled={why().trim() === ''}>
            {t('takeBackSend')}
          </Button>
          <Button look="quiet" onClick={() => setOpen(false)}>
            {t('cancel')}
          </Button>
        </p>
      </form>
    </Show>
  );
}
