import type { Flow, Pin } from '@cairn/workflows';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Field, TextField } from '../look/field.tsx';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';
import type { DeskModel } from './create-desk.ts';
import { problemsIn, type ImportProblem } from './import-flow.ts';

const t = createWords(flowDeskWords);

/** Words first, then once more what will happen: two steps, both with a way back. */
export function RecallDialog(props: {
  readonly pin: Pin | undefined;
  readonly desk: DeskModel;
  readonly onClose: () => void;
}): JSX.Element {
  const [reason, setReason] = createSignal('');
  const [asked, setAsked] = createSignal(false);
  const [isSure, setSure] = createSignal(false);
  const number = (): number => props.pin?.version ?? 0;
  const close = (): void => {
    setSure(false);
    setAsked(false);
    props.onClose();
  };
  const go = async (): Promise<void> => {
    if (reason().trim() === '') return void setAsked(true);
    if (!isSure()) return void setSure(true);
    if (props.pin && (await props.desk.recall(props.pin, reason().trim()))) {
      setReason('');
      close();
    }
  };
  return (
    <Dialog
      open={props.pin !== undefined}
      title={t('recallTitle', { number: number() })}
      onClose={close}
      actions={
        <>
          <Button onClick={() => (isSure() ? setSure(false) : close())}>{isSure() ? t('recallBack') : t('cancel')}</Button>
          <Button look={isSure() ? 'now' : 'primary'} disabled={props.desk.busy()} onClick={() => void go()}>
            {isSure() ? t('recallNow', { number: number() }) : t('recallNext')}
          </Button>
        </>
      }
    >
      <Show when={props.desk.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <Show
        when={isSure()}
        fallback={
          <>
            <p>{t('recallLead')}</p>
            <TextField
              label={t('recallReason')}
              hint={t('recallReasonHint')}
              error={asked() && reason().trim() === '' ? t('reasonNeeded') : undefined}
              rows={3}
              maxlength={2000}
              value={reason()}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </>
        }
      >
        <p>{t('recallConfirm', { number: number() })}</p>
        <blockquote>{reason()}</blockquote>
      </Show>
    </Dialog>
  );
}

export function SendBackDialog(props: { readonly open: boolean; readonly desk: DeskModel; readonly onClose: () => void }): JSX.Element {
  const [words, setWords] = createSignal('');
  const go = async (): Promise<void> => {
    if (words().trim() !== '' && (await props.desk.sendBack(words().trim()))) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t('sendBackTitle')}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button look="primary" disabled={words().trim() === '' || props.desk.busy()} onClick={() => void go()}>
            {t('sendBackTitle')}
          </Button>
        </>
      }
    >
      <Show when={props.desk.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <TextField
        label={t('sendBackWords')}
        rows={4}
        maxlength={2000}
        value={words()}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
    </Dialog>
  );
}

/** A flow from a file, taken whole or not at all; what does not fit is named by its place. */
export function ImportDialog(props: {
  readonly open: boolean;
  /** The flow that the file must hold; any, for a new draft. */
  readonly flowId: string | undefined;
  readonly onClose: () => void;
  readonly onFlow: (flow: Flow) => void;
}): JSX.Element {
  const [text, setText] = createSignal('');
  const [problems, setProblems] = createSignal<readonly ImportProblem[]>([]);
  const use = (): void => {
    const found = problemsIn(text(), props.flowId);
    setProblems(found.problems);
    if (!found.flow) return;
    setText('');
    props.onFlow(found.flow);
  };
  return (
    <Dialog
      open={props.open}
      title={t('importTitle')}
      onClose={() => props.onClose()}
      class="dialog--wide"
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button look="primary" disabled={text().trim() === ''} onClick={use}>
            {t('importNow')}
          </Button>
        </>
      }
    >
      <p>{t('importLead')}</p>
      <Field
        label={t('importFile')}
        type="file"
        accept="application/json,.json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void file.text().then(setText);
        }}
      />
      <TextField
        label={t('importText')}
        class="code"
        rows={8}
        spellcheck={false}
        value={text()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Show when={problems().length > 0}>
        <ErrorBanner title={t('importBroken')} />
        <ul class="problems">
          <For each={problems()}>{(problem) => <li>{problem}</li>}</For>
        </ul>
      </Show>
    </Dialog>
  );
}
