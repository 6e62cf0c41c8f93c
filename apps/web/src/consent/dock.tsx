import { Match, Show, Switch, type JSX } from 'solid-js';
import { Banner, ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { checkIcon, cloudOffIcon, penLineIcon } from '../look/icons.ts';
import { consentWords } from '../words/consent.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { Sharing } from './create-sharing.ts';
import './consent.css';

const t = createWords(consentWords);

type DockProps = { readonly sharing: Sharing; readonly name: string; readonly online: boolean };

/** The one main action: sign, or take back. What became of the last press stands right above it. */
export function Dock(props: DockProps): JSX.Element {
  const count = (): number => props.sharing.draft().topics.length;
  const busy = (word: 'signing' | 'stopping'): string | undefined => (props.sharing.outcome() === word ? t(word) : undefined);
  const still = (): string => (props.sharing.step() === 'choose' ? t('nothingChosen') : t('noChange'));
  return (
    <div class="dock">
      <LastPress {...props} />
      <Switch fallback={<p class="muted sm">{still()}</p>}>
        <Match when={props.sharing.step() === 'stop'}>
          <Button look="now-soft" block busy={busy('stopping')} onClick={() => void props.sharing.takeBack()}>
            {t('stopOne')}
          </Button>
        </Match>
        <Match when={props.sharing.step() === 'sign'}>
          <form
            class="stack-3"
            onSubmit={(event) => {
              event.preventDefault();
              void props.sharing.sign();
            }}
          >
            <Field
              label={t('sign')}
              hint={t('signHint', { name: props.sharing.patientName() })}
              autocomplete="name"
              maxLength={200}
              value={props.sharing.draft().typedName}
              onInput={(event) => props.sharing.change({ typedName: event.currentTarget.value })}
            />
            <Button
              type="submit"
              look="primary"
              block
              icon={penLineIcon}
              busy={busy('signing')}
              disabled={props.sharing.draft().typedName.trim() === ''}
            >
              {count() === 1 ? t('signOne') : t('signMany', { count: count() })}
            </Button>
          </form>
        </Match>
      </Switch>
    </div>
  );
}

function LastPress(props: DockProps): JSX.Element {
  const refused = (): string | undefined => {
    const outcome = props.sharing.outcome();
    return typeof outcome === 'object' ? refusalText(outcome.refused) : undefined;
  };
  return (
    <>
      <Show when={refused()}>{(words) => <ErrorBanner title={words()} />}</Show>
      <Switch>
        <Match when={props.sharing.outcome() === 'signing' && !props.online}>
          <Banner tone="plain" icon={cloudOffIcon} role="status">
            {t('waiting')}
          </Banner>
        </Match>
        <Match when={props.sharing.outcome() === 'stopping' && !props.online}>
          <Banner tone="today" icon={cloudOffIcon} role="status">
            {t('stopWaiting')}
          </Banner>
        </Match>
        <Match when={props.sharing.outcome() === 'signed'}>
          <Banner tone="plain" icon={checkIcon} role="status">
            {t('shared', { name: props.name })}
          </Banner>
        </Match>
        <Match when={props.sharing.outcome() === 'stopped'}>
          <Banner tone="plain" icon={checkIcon} role="status">
            {t('stopped', { name: props.name })}
          </Banner>
        </Match>
      </Switch>
    </>
  );
}
