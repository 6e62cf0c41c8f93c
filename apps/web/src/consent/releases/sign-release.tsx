import { RELEASE_NOTICE, recordParts, statementText, type PartyKind, type Purpose } from '@cairn/consent';
import { For, Show, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../../live/live.ts';
import { ChoiceList } from '../../look/answers.tsx';
import { Banner, ErrorBanner } from '../../look/banner.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Field, SelectField, TextField } from '../../look/field.tsx';
import { checkIcon, cloudOffIcon, penLineIcon } from '../../look/icons.ts';
import { movedDay } from '../../look/when.ts';
import { refusalText } from '../../words/refusals.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords, language } from '../../words/words.ts';
import { createSigning, signable, type CreateSigning, type Ending } from './create-signing.ts';
import { listed } from './reading.ts';
import { Some } from './some.tsx';
import '../consent.css';

const t = createWords(releaseWords);

const parties: readonly PartyKind[] = ['treating-provider', 'part-2-program', 'health-plan', 'other'];
const reasons: readonly Purpose[] = ['coordination', 'treatment', 'payment', 'own-request', 'other'];

type SignReleaseProps = { readonly view: ChartView; readonly today: string };

/** A consent to release, with every element that the law asks of one, signed on the phone (P2-3). */
export function SignRelease(props: SignReleaseProps): JSX.Element {
  const live = useLive();
  const today = (): string => props.today;
  const signing = createSigning(() => props.view.chart, today);
  const patient = (): string => props.view.state()?.charts.profile?.name ?? '';
  const isTpo = (): boolean => signing.draft().kind === 'tpo';
  return (
    <Show when={!signing.signed()} fallback={<Done />}>
      <form
        class="sign-release"
        onSubmit={(event) => {
          event.preventDefault();
          if (!signing.act.busy()) void signing.sign();
        }}
      >
        <h1>{t('newTitle')}</h1>
        <fieldset class="group">
          <legend class="field__legend">{t('forWhat')}</legend>
          <ChoiceList
            name="release-kind"
            options={signable.map((kind) => ({ value: kind, label: t(`kind.${kind}`), hint: t(`kindMore.${kind}`) }))}
            value={signing.draft().kind}
            onChange={(kind) => signing.change({ kind, ending: kind === 'tpo' ? 'never' : '90' })}
          />
        </fieldset>
        <Show when={!isTpo()} fallback={<p>{t('allOf', { parts: listed(signing.parts().map((part) => t(`part.${part}`))) })}</p>}>
          <WhoAndWhat signing={signing} />
        </Show>
        <Ends signing={signing} today={props.today} />
        <section class="group" aria-labelledby="release-rights">
          <h2 id="release-rights">{t('rights')}</h2>
          <p class="sm">{t('from', { program: live.me.program.name, patient: patient() })}</p>
          <ul class="lines" role="list">
            <For each={signing.statements()}>{(one) => <li class="sm">{statementText(RELEASE_NOTICE, language(), one)}</li>}</For>
          </ul>
          <p class="muted sm">{t('others18')}</p>
        </section>
        <Sign signing={signing} patient={patient()} online={live.online()} />
      </form>
    </Show>
  );
}

function WhoAndWhat(props: { readonly signing: CreateSigning }): JSX.Element {
  const draft = (): ReturnType<CreateSigning['draft']> => props.signing.draft();
  return (
    <>
      <Field
        label={t('recipientName')}
        autocomplete="off"
        maxLength={200}
        value={draft().name}
        onInput={(event) => props.signing.change({ name: event.currentTarget.value })}
      />
      <SelectField label={t('recipientIs')} onChange={(event) => props.signing.change({ is: event.currentTarget.value as PartyKind })}>
        <For each={parties}>
          {(one) => (
            <option value={one} selected={one === draft().is}>
              {t(`party.${one}`)}
            </option>
          )}
        </For>
      </SelectField>
      <Show when={draft().kind === 'named'}>
        <Some
          legend={t('chooseParts')}
          all={recordParts.filter((part) => part !== 'counseling-notes')}
          chosen={draft().parts}
          label={(part) => t(`part.${part}`)}
          onChange={(parts) => props.signing.change({ parts })}
        />
      </Show>
      <TextField
        label={t('narrow')}
        rows={2}
        maxLength={1000}
        value={draft().described}
        onInput={(event) => props.signing.change({ described: event.currentTarget.value })}
      />
      <SelectField label={t('choosePurpose')} onChange={(event) => props.signing.change({ purpose: event.currentTarget.value as Purpose })}>
        <For each={reasons}>
          {(one) => (
            <option value={one} selected={one === draft().purpose}>
              {t(`purpose.${one}`)}
            </option>
          )}
        </For>
      </SelectField>
      <Show when={draft().purpose === 'other'}>
        <Field
          label={t('purposeWords')}
          maxLength={200}
          value={draft().purposeText}
          onInput={(event) => props.signing.change({ purposeText: event.currentTarget.value })}
        />
      </Show>
    </>
  );
}

/** "Until I take it back" is lawful for treatment, payment and operations alone. */
function Ends(props: { readonly signing: CreateSigning; readonly today: string }): JSX.Element {
  const draft = (): ReturnType<CreateSigning['draft']> => props.signing.draft();
  const options = (): { value: Ending; label: string }[] => [
    ...(draft().kind === 'tpo' ? [{ value: 'never' as const, label: t('never') }] : []),
    { value: '90', label: t('days90') },
    { value: '365', label: t('year') },
    { value: 'pick', label: t('pick') },
  ];
  return (
    <fieldset class="group">
      <legend class="field__legend">{t('ends')}</legend>
      <div class="ends">
        <ChoiceList name="release-end" options={options()} value={draft().ending} onChange={(ending) => props.signing.change({ ending })} />
      </div>
      <Show when={draft().ending === 'pick'}>
        <Field
          label={t('lastDay')}
          type="date"
          required
          min={movedDay(props.today, 0)}
          value={draft().day}
          onInput={(event) => props.signing.change({ day: event.currentTarget.value })}
        />
      </Show>
    </fieldset>
  );
}

function Sign(props: { readonly signing: CreateSigning; readonly patient: string; readonly online: boolean }): JSX.Element {
  return (
    <div class="stack-4">
      <Show when={!props.online && props.signing.act.busy()}>
        <Banner tone="plain" icon={cloudOffIcon} role="status">
          {t('signWaiting')}
        </Banner>
      </Show>
      <Show when={props.signing.act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Field
        label={t('sign')}
        hint={t('signHint', { name: props.patient })}
        autocomplete="name"
        maxLength={200}
        value={props.signing.draft().typedName}
        onInput={(event) => props.signing.change({ typedName: event.currentTarget.value })}
      />
      <Button type="submit" look="primary" block icon={penLineIcon} busy={props.signing.act.busy() ? t('signing') : undefined}>
        {t('signNow')}
      </Button>
    </div>
  );
}

function Done(): JSX.Element {
  return (
    <div class="stack-4">
      <Banner icon={checkIcon} role="status">
        {t('signed')}
      </Banner>
      <ButtonLink href="/plan/sharing">{t('toList')}</ButtonLink>
    </div>
  );
}
