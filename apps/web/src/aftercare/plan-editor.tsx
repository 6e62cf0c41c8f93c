import type { Path } from '@cairn/co-editing';
import { versionToSign } from '@cairn/aftercare';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { createDesk, type PlanDesk } from './create-desk.ts';
import type { Contact } from './follow-up-weeks.ts';
import { lineKeys } from './line-tools.tsx';
import { PlanAside } from './plan-aside.tsx';
import { PlanDocument } from './plan-document.tsx';
import { PlanHead } from './plan-head.tsx';
import { filledIn, type PlanModel, type Returned } from './plan-model.ts';
import { PlanOutline } from './plan-outline.tsx';
import { PlanTemplates } from './plan-templates.tsx';
import { UndoSaid } from './undo-said.tsx';
import { valueWords } from './plan-words.ts';
import './plan-editor.css';

const t = createWords(planEditorWords);
const signing = createWords(planSigningWords);

type Props = {
  readonly model: PlanModel;
  readonly chartHref: string;
  readonly booked: readonly Contact[];
  readonly referrals?: JSX.Element;
};

/** Keys of the whole page: those of the line one is in, and Ctrl+Z, except where one types and the field has its own. */
function keys(desk: PlanDesk, event: KeyboardEvent): void {
  lineKeys(desk, event);
  const typing = event.target instanceof Element && event.target.closest('textarea, input, select');
  if (typing || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
  event.preventDefault();
  desk.model.undo.take();
}

export function PlanEditor(props: Props): JSX.Element {
  const desk = createMemo(() => createDesk(props.model));
  const [here, setHere] = createSignal<Path>();
  const [templates, setTemplates] = createSignal(false);
  const follow = (event: FocusEvent): void => {
    const place = event.target instanceof Element ? event.target.closest('[id^="plan-"]') : null;
    const part = place?.id.split('-')[1];
    if (part) setHere([part]);
  };
  return (
    <>
      <PlanHead desk={desk()} chartHref={props.chartHref} onTemplates={() => setTemplates(true)} />
      {/* Keys and focus of everything inside; nothing here is pressed itself. */}
      <div class="plan-ed" role="presentation" onFocusIn={follow} onKeyDown={(event) => keys(desk(), event)}>
        <PlanOutline desk={desk()} here={here()} />
        <section class="plan-doc scroll" aria-label={t('document')} tabindex="-1">
          <Locked desk={desk()} />
          <Show when={!desk().isLocked() && isEmpty(props.model)}>
            <div class="plan-begin">
              <p>{signing('templatesEmpty')}</p>
              <Button minor onClick={() => setTemplates(true)}>
                {signing('templates')}
              </Button>
            </div>
          </Show>
          <Strays desk={desk()} />
          <PlanDocument desk={desk()} />
        </section>
        <PlanAside desk={desk()} booked={props.booked} versionsHref={`${props.chartHref}/plan/versions`} referrals={props.referrals} />
      </div>
      <UndoSaid desk={desk()} />
      <PlanTemplates desk={desk()} open={templates()} onClose={() => setTemplates(false)} />
    </>
  );
}

function isEmpty(model: PlanModel): boolean {
  const { doc } = model.plan();
  return Object.keys(doc.fields).every((part) => filledIn(doc, [part]) === 0);
}

/** While signatures are awaited, or after they were taken back: what that means for this page. */
function Locked(props: { readonly desk: PlanDesk }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const newest = () => model().plan().versions.at(-1);
  return (
    <>
      <Show when={versionToSign(model().plan())}>
        {(version) => (
          <Banner tone="plain" role="status">
            {signing('lockedBar', { number: version().number })}
          </Banner>
        )}
      </Show>
      <Show when={newest()?.state === 'taken-back' && newest()?.takenBack && newest()}>
        {(version) => (
          <Banner tone="plain">
            {signing('wasTakenBack', {
              name: version().takenBack?.by.name ?? '',
              number: version().number,
              why: version().takenBack?.why ?? '',
            })}
          </Banner>
        )}
      </Show>
    </>
  );
}

/** Refused words whose line is gone, and lines that could not be added: still here, to be copied, tried again or let go. */
function Strays(props: { readonly desk: PlanDesk }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const again = (one: Returned): void => {
    const { operation } = one;
    if (operation?.type !== 'add') return;
    model().edit({ ...operation, id: model().newId() });
    model().letGo(one.opId);
  };
  return (
    <For each={model().strays()}>
      {(one) => (
        <div class="plan-returned" role="alert">
          <p>
            <b>{t('returned')}</b> {valueWords(one.value)}
          </p>
          <p class="muted">{refusalText(one.code)}</p>
          <p class="plan-together__acts">
            <Show when={one.kind === 'line' && !props.desk.isLocked()}>
              <Button minor onClick={() => again(one)}>
                {t('putBack')}
              </Button>
            </Show>
            <Button look="quiet" minor onClick={() => model().letGo(one.opId)}>
              {t('letGo')}
            </Button>
          </p>
        </div>
      )}
    </For>
  );
}
