import { contentOf } from '@cairn/aftercare';
import { Show, type JSX } from 'solid-js';
import { Dialog } from '../look/dialog.tsx';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { createWords } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';
import { VersionPage } from './version-page.tsx';
import './versions.css';

const t = createWords(planSigningWords);

type Props = { readonly model: PlanModel; readonly open: boolean; readonly onClose: () => void };

/** The words that the patient's own page reads out, in their language, as the plan stands now. */
export function SeeAsPatient(props: Props): JSX.Element {
  return (
    <Dialog open={props.open} title={t('seeAsTitle', { name: props.model.called() })} onClose={() => props.onClose()} class="plan-see-as">
      <Show when={props.open}>
        <div lang={props.model.locale()}>
          <VersionPage content={contentOf(props.model.plan().doc)} in={props.model.locale()} />
        </div>
      </Show>
    </Dialog>
  );
}
