import { templateKeys, type TemplateKey } from '@cairn/aftercare';
import { For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';

const t = createWords(planSigningWords);

type Props = { readonly desk: PlanDesk; readonly open: boolean; readonly onClose: () => void };

/** Lines for a situation: a beginning, never a plan. */
export function PlanTemplates(props: Props): JSX.Element {
  return (
    <Dialog open={props.open} title={t('templatesTitle')} onClose={() => props.onClose()}>
      <p class="muted sm">{t('templatesMore')}</p>
      <ul class="plan-templates" role="list">
        <For each={templateKeys}>{(key) => <Template desk={props.desk} of={key} onUsed={() => props.onClose()} />}</For>
      </ul>
    </Dialog>
  );
}

function Template(props: { readonly desk: PlanDesk; readonly of: TemplateKey; readonly onUsed: () => void }): JSX.Element {
  const act = createAct();
  const use = async (): Promise<void> => {
    if (await act.follow(props.desk.model.useTemplate(props.of))) props.onUsed();
  };
  return (
    <li>
      <span>
        <b>{t(`template.${props.of}`)}</b>
        <br />
        <span class="muted sm">{t(`template.${props.of}.more`)}</span>
        <Show when={act.refused()}>{(code) => <span role="alert"> {refusalText(code())}</span>}</Show>
      </span>
      <Button
        minor
        disabled={props.desk.isLocked()}
        busy={act.busy() ? t('using') : undefined}
        aria-label={`${t('useTemplate')}: ${t(`template.${props.of}`)}`}
        onClick={() => void use()}
      >
        {t('useTemplate')}
      </Button>
    </li>
  );
}
