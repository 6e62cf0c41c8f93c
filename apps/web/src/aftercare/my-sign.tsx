import { hashOf, readOut, type PlanVersion } from '@cairn/aftercare';
import { createMemo, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { createAct } from '../live/create-act.ts';
import { Banner, ErrorBanner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { badgeCheckIcon, cloudOffIcon, penLineIcon } from '../look/icons.ts';
import { EmptyState } from '../look/waiting.tsx';
import { longDay } from '../look/when.ts';
import { myPlanSignWords } from '../words/my-plan-sign.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords, language } from '../words/words.ts';
import { MyChanges } from './my-changes.tsx';
import { MyReading } from './my-reading.tsx';
import { MyTakeBack } from './my-take-back.tsx';
import { MyTalkFirst } from './my-talk-first.tsx';
import { changedLines } from './my-version.ts';
import type { PlanModel } from './plan-model.ts';
import './my-sheet.css';

const t = createWords(myPlanSignWords);

type Props = {
  readonly model: PlanModel;
  readonly zone: string;
  /** As the signature has to read. */
  readonly patientName: string;
  readonly version: PlanVersion;
  readonly signedBefore: PlanVersion | undefined;
};

/** One frozen version: what is new in it, all of it, and the line to sign. What is read here is what is signed. */
export function MySign(props: Props): JSX.Element {
  return (
    <>
      <div class="stack-3">
        <h1>{t('title')}</h1>
        <p>
          <b>{t('version', { number: props.version.number })}</b>{' '}
          {t('asked', { name: props.version.by.name, day: longDay(props.version.at, props.zone) })}
        </p>
        <Show when={props.version.why}>{(why) => <p>{t('why', { why: why() })}</p>}</Show>
        <For each={props.version.signatures}>{(one) => <p class="muted sm">{t('signedAlready', { name: one.by.name })}</p>}</For>
      </div>
      <Changes {...props} />
      <Whole version={props.version} />
      <Line {...props} />
    </>
  );
}

function Changes(props: Props): JSX.Element {
  const changed = createMemo(() => (props.signedBefore ? changedLines(props.signedBefore.content, props.version.content) : []));
  return (
    <Show when={props.signedBefore} fallback={<p>{t('first')}</p>}>
      {(before) => (
        <section class="group" aria-labelledby="sign-changed">
          <h2 id="sign-changed">{t('changed', { number: before().number })}</h2>
          <Show when={changed().length > 0} fallback={<p>{t('same')}</p>}>
            <MyChanges changed={changed()} level={3} />
          </Show>
        </section>
      )}
    </Show>
  );
}

function Whole(props: { readonly version: PlanVersion }): JSX.Element {
  return (
    <section class="group" aria-labelledby="sign-whole">
      <h2 id="sign-whole">{t('whole')}</h2>
      <For each={readOut(props.version.content, language())}>
        {(part) => (
          <div class="my-sheet">
            <h3>{part.title}</h3>
            <MyReading lines={part.lines} level={4} />
          </div>
        )}
      </For>
    </section>
  );
}

function Line(props: Props): JSX.Element {
  const act = createAct();
  const [typed, setTyped] = createSignal('');
  const sign = (event: Event): void => {
    event.preventDefault();
    if (typed().trim() === '' || act.busy()) return;
    // Of what this screen shows, not of what it was told: that is what the signature is for.
    void act.follow(props.model.sign({ ...props.version, hash: hashOf(props.version.content) }, typed().trim()));
  };
  return (
    <div class="stack-4">
      <Show when={act.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show when={act.busy() && !props.model.online()}>
        <Banner tone="plain" icon={cloudOffIcon} role="status">
          {t('waiting')}
        </Banner>
      </Show>
      <form class="stack-3" onSubmit={sign}>
        <Field
          label={t('sign')}
          hint={t('signHint', { name: props.patientName })}
          autocomplete="name"
          maxLength={120}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Button
          type="submit"
          look="primary"
          block
          icon={penLineIcon}
          busy={act.busy() ? t('signing') : undefined}
          disabled={typed().trim() === ''}
        >
          {t('signIt', { number: props.version.number })}
        </Button>
      </form>
      <MyTalkFirst model={props.model} number={props.version.number} />
    </div>
  );
}

type NotNowProps = { readonly model: PlanModel; readonly newest: PlanVersion | undefined };

/** Nothing to sign for this person now: said with what became of the newest version. */
export function NothingToSign(props: NotNowProps): JSX.Element {
  const mine = (): boolean => props.newest?.signatures.some((one) => one.by.personId === props.model.me().personId) ?? false;
  const back = () => (props.newest?.state === 'taken-back' ? props.newest.takenBack : undefined);
  return (
    <>
      <h1>{t('title')}</h1>
      <Switch fallback={<EmptyState title={t('nothing')}>{t('nothingMore')}</EmptyState>}>
        <Match when={back()}>
          {(taken) => <EmptyState title={t('nothing')}>{t('takenBack', { name: taken().by.name, why: taken().why })}</EmptyState>}
        </Match>
        <Match when={mine() && props.newest}>
          {(version) => (
            <Banner tone="plain" icon={badgeCheckIcon} role="status">
              <b>{t('signed', { number: version().number })}</b> {version().state === 'published' ? t('complete') : t('stillNeeds')}
            </Banner>
          )}
        </Match>
      </Switch>
      <Show when={mine() && props.newest?.state === 'asked' && props.newest}>
        {(version) => <MyTakeBack model={props.model} version={version()} />}
      </Show>
      <ButtonLink look="primary" block href="/plan">
        {t('toPlan')}
      </ButtonLink>
    </>
  );
}
