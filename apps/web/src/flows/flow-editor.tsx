import type { Language } from '@cairn/workflows';
import { createSignal, onCleanup, onMount, Show, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Banner, ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { createAnswer } from '../look/create-answer.ts';
import { Dialog } from '../look/dialog.tsx';
import { useNavigate } from '../look/router.tsx';
import { flowDeskWords } from '../words/flow-desk.ts';
import { flowWords } from '../words/flows.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords, language } from '../words/words.ts';
import { Canvas } from './canvas.tsx';
import { ChangesDialog } from './changes-dialog.tsx';
import { Checks } from './checks.tsx';
import { DraftConflict } from './conflict.tsx';
import { createDesk, type DeskModel } from './create-desk.ts';
import { createEditor, nodeElementId } from './create-editor.ts';
import { createFindings } from './create-findings.ts';
import { createSaving, type SavingModel } from './create-saving.ts';
import { createWalk, type WalkModel } from './create-walk.ts';
import { ImportDialog, RecallDialog, SendBackDialog } from './desk-dialogs.tsx';
import { EditorHead, type Panel } from './editor-head.tsx';
import type { EditorModel, Opened } from './editor-model.ts';
import { saveFile } from './file.ts';
import { NodeForm } from './node-form.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { TryIt } from './try-it.tsx';
import './flows.css';
import './flow-form.css';
import './flow-canvas.css';
import './flow-editor.css';

const t = createWords(flowWords);
const d = createWords(flowDeskWords);

export type PreviewParts = {
  readonly model: EditorModel;
  readonly walk: WalkModel;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
};
/** The patient's parts belong to another capability: whoever shows the editor brings the phone. */
type FlowEditorProps = { readonly opened: Opened; readonly phone: (parts: PreviewParts) => JSX.Element };

/** One draft under one person's hands: form, steps, phone and checks side by side. */
export function FlowEditor(props: FlowEditorProps): JSX.Element {
  const live = useLive();
  // A page begins anew for another draft.
  const first = untrack(() => props.opened);
  const model = createEditor(first.flow);
  const saving = createSaving(live, first, model);
  const desk = createDesk(live, saving.opened, saving.refresh);
  const findings = createFindings(live, model.flow);
  const [preview, setPreview] = createSignal<Language>(language() === 'en' ? 'es' : 'en');
  const walk = createWalk(model.flow, findings, preview);
  const [panel, setPanel] = createSignal<Panel>();
  const counted = createAnswer(
    () => saving.opened().draft.revision,
    () => live.call('flows.preview', { draftId: first.draft.draftId, runs: { policy: 'stay', mapping: {}, except: [] } }),
  );
  createKeys(model);
  const open = (next: Panel): void => {
    if (next === 'export') saveFile(`${first.draft.flowId}.flow.json`, model.flow());
    else setPanel(next);
  };
  return (
    <>
      <EditorHead model={model} saving={saving} findings={findings} desk={desk} openRuns={counted.latest()?.inFlightTotal} onPanel={open} />
      <Notices model={model} saving={saving} desk={desk} />
      <div class="fe">
        <NodeForm model={model} onApprove={saving.isDirty() ? undefined : (promise) => void desk.approvePromise(promise)} />
        <Canvas model={model} findings={findings}>
          <TryIt walk={walk} flowId={first.draft.flowId} />
        </Canvas>
        <aside class="pv scroll" aria-label={`${t('preview')}, ${t('checks')}`}>
          {props.phone({
            model,
            walk,
            onLanguage: setPreview,
            get language() {
              return preview();
            },
          })}
          <Checks model={model} findings={findings} />
        </aside>
      </div>
      <Panels model={model} saving={saving} desk={desk} panel={panel()} onClose={() => setPanel(undefined)} />
    </>
  );
}

/** What stands above the work: a draft sent back, kept on the device, not taken, changed by somebody else too. */
function Notices(props: { readonly model: EditorModel; readonly saving: SavingModel; readonly desk: DeskModel }): JSX.Element {
  const live = useLive();
  const sentBack = () => {
    const { review } = props.saving.opened().draft;
    return review.state === 'sent-back' ? review : undefined;
  };
  return (
    <div class="fe__notices">
      <Show when={sentBack()}>
        {(back) => (
          <Banner tone="today">
            <b>{t('sentBackBy', { name: back().by.name })}</b> {back().words}
          </Banner>
        )}
      </Show>
      <Show when={!live.online() && props.saving.isDirty()}>
        <Banner tone="plain" role="status">
          {d('keptHere')}
        </Banner>
      </Show>
      <Show when={props.saving.restored() && props.saving.isDirty()}>
        <Banner tone="plain" role="status">
          {d('restored')}
        </Banner>
      </Show>
      <Show when={props.saving.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show when={props.desk.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <Show when={props.saving.conflict()}>
        {(conflict) => <DraftConflict model={props.model} saving={props.saving} conflict={conflict()} />}
      </Show>
    </div>
  );
}

type PanelsProps = {
  readonly model: EditorModel;
  readonly saving: SavingModel;
  readonly desk: DeskModel;
  readonly panel: Panel | undefined;
  readonly onClose: () => void;
};

function Panels(props: PanelsProps): JSX.Element {
  const navigate = useNavigate();
  const opened = () => props.saving.opened();
  const discard = async (): Promise<void> => {
    if (await props.desk.discard()) navigate('/flows');
  };
  return (
    <>
      <ChangesDialog open={props.panel === 'changes'} flow={props.model.flow()} base={opened().base} onClose={props.onClose} />
      <PublishDialog
        open={props.panel === 'publish'}
        draftId={opened().draft.draftId}
        flow={props.model.flow()}
        desk={props.desk}
        onClose={props.onClose}
        onDone={() => navigate('/flows')}
      />
      <RecallDialog pin={props.panel === 'recall' ? opened().newest?.pin : undefined} desk={props.desk} onClose={props.onClose} />
      <SendBackDialog open={props.panel === 'send-back'} desk={props.desk} onClose={props.onClose} />
      <ImportDialog
        open={props.panel === 'import'}
        flowId={opened().draft.flowId}
        onClose={props.onClose}
        onFlow={(flow) => {
          props.model.edit({ type: 'replace', flow });
          props.onClose();
        }}
      />
      <Dialog
        open={props.panel === 'discard'}
        title={d('discard')}
        onClose={props.onClose}
        actions={
          <>
            <Button onClick={() => props.onClose()}>{d('cancel')}</Button>
            <Button look="primary" disabled={props.desk.busy()} onClick={() => void discard()}>
              {d('discard')}
            </Button>
          </>
        }
      >
        <p>{d('discardLead')}</p>
      </Dialog>
    </>
  );
}

/** Ctrl+Z and Ctrl+Y take back and do again everything of this editor, typed letters too. Escape goes from the form to its step. */
function createKeys(model: EditorModel): void {
  const onKey = (event: KeyboardEvent): void => {
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') return backToList(event, model);
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) model.undo();
    else if (key === 'y' || (key === 'z' && event.shiftKey)) model.redo();
    else return;
    event.preventDefault();
  };
  onMount(() => document.addEventListener('keydown', onKey));
  onCleanup(() => document.removeEventListener('keydown', onKey));
}

function backToList(event: KeyboardEvent, model: EditorModel): void {
  const id = model.selected();
  if (id === undefined || !(event.target instanceof Element) || event.target.closest('#flow-form') === null) return;
  document.getElementById(nodeElementId(id))?.focus();
}
