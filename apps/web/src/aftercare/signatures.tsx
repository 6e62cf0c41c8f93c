import { needsOf, TYPED_NAME_MAX, versionToSign, WHY_MAX, type PlanSignature, type PlanVersion, type SignerRole } from '@cairn/aftercare';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Field, TextField } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { circleCheckIcon, circleIcon, penLineIcon, undo2Icon } from '../look/icons.ts';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { draftNumber, type PlanModel } from './plan-model.ts';
import { momentWords } from './plan-words.ts';
import { roleWords, signerName } from './signers.ts';
import './sign-off.css';

const t = createWords(planSigningWords);

/** At the foot of the page: which signatures this version needs, which it has, and one's own. */
export function Signatures(props: { readonly desk: PlanDesk }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const open = createMemo(() => versionToSign(model().plan()));
  const needs = createMemo(() => open()?.needs ?? needsOf(model().people()));
  return (
    <section class="plan-signs" aria-labelledby="plan-signs">
      <h2 id="plan-signs">
        {open()
          ? t('waiting', { number: draftNumber(model().plan()) })
          : t('needs', { number: draftNumber(model().plan()), count: needs().length })}
      </h2>
      <ul role="list">
        <For each={needs()}>{(need) => <Signer model={model()} need={need} version={open()} />}</For>
      </ul>
      <Show when={open()}>{(version) => <SignActs model={model()} version={version()} />}</Show>
    </section>
  );
}

function Signer(props: { readonly model: PlanModel; readonly need: SignerRole; readonly version: PlanVersion | undefined }): JSX.Element {
  const signed = (): PlanSignature | undefined => props.version?.signatures.find((one) => one.as === props.need);
  const words = (): string => {
    const mark = signed();
    if (mark) return t('signedAt', { time: momentWords(mark.at, props.model.now()) });
    return roleWords(props.need);
  };
  return (
    <li classList={{ 'is-signed': signed() !== undefined }}>
      <b>
        <Icon of={signed() ? circleCheckIcon : circleIcon} />
        {signerName(props.model, props.need, props.version)}
      </b>
      {words()}
    </li>
  );
}

type Acts = { readonly model: PlanModel; readonly version: PlanVersion };

function SignActs(props: Acts): JSX.Element {
  const [asked, setAsked] = createSignal<'sign' | 'take-back'>();
  const maySign = (): boolean =>
    props.version.needs.some((need) => need === props.model.me().role && !props.version.signatures.some((one) => one.as === need));
  return (
    <p class="plan-signs__acts">
      <Show when={maySign()}>
        <Button minor look="primary" icon={penLineIcon} disabled={!props.model.online()} onClick={() => setAsked('sign')}>
          {t('sign')}
        </Button>
      </Show>
      <Button minor icon={undo2Icon} disabled={!props.model.online()} onClick={() => setAsked('take-back')}>
        {t('takeBack')}
      </Button>
      <Show when={!props.model.online()}>
        <span class="muted xs">{t('offline')}</span>
      </Show>
      <SignDialog {...props} open={asked() === 'sign'} onClose={() => setAsked(undefined)} />
      <TakeBackDialog {...props} open={asked() === 'take-back'} onClose={() => setAsked(undefined)} />
    </p>
  );
}

type DialogProps = Acts & { readonly open: boolean; readonly onClose: () => void };

function SignDialog(props: DialogProps): JSX.Element {
  const act = createAct();
  const [name, setName] = createSignal('');
  const sign = async (): Promise<void> => {
    if (await act.follow(props.model.sign(props.version, name().trim()))) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t('signTitle', { number: props.version.number })}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button look="primary" disabled={name().trim() === ''} busy={act.busy() ? t('signing') : undefined} onClick={() => void sign()}>
            {t('sign')}
          </Button>
        </>
      }
    >
      <p>{t('signMore', { name: props.model.me().name })}</p>
      <Field
        label={t('typedName')}
        autocomplete="off"
        maxLength={TYPED_NAME_MAX}
        value={name()}
        error={errorOf(act.refused())}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && name().trim() !== '' && void sign()}
      />
    </Dialog>
  );
}

function TakeBackDialog(props: DialogProps): JSX.Element {
  const act = createAct();
  const [why, setWhy] = createSignal('');
  const take = async (): Promise<void> => {
    if (await act.follow(props.model.takeBack(props.version, why().trim()))) props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={t('takeBackTitle', { number: props.version.number })}
      onClose={() => props.onClose()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button look="primary" disabled={why().trim() === ''} busy={act.busy() ? t('takingBack') : undefined} onClick={() => void take()}>
            {t('takeBack')}
          </Button>
        </>
      }
    >
      <p>{t('takeBackMore')}</p>
      <TextField
        label={t('takeBackWhy')}
        maxLength={WHY_MAX}
        rows={2}
        value={why()}
        error={errorOf(act.refused())}
        onInput={(event) => setWhy(event.currentTarget.value)}
      />
    </Dialog>
  );
}

function errorOf(code: string | undefined): string | undefined {
  return code === undefined ? undefined : refusalText(code);
}
