import { For, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import {
  chevronRightIcon,
  cloudCheckIcon,
  heartHandshakeIcon,
  messageCircleIcon,
  phoneCallIcon,
  phoneIcon,
  volume2Icon,
  type IconPath,
} from '../look/icons.ts';
import { telephone } from '../look/telephone.ts';
import { helpWords } from '../words/help.ts';
import { createWords, locale } from '../words/words.ts';
import { createReader } from './create-reader.ts';
import { createProgram } from './program.ts';
import { createSaved } from './saved.ts';
import { TimerCard } from './timer-card.tsx';
import './help.css';

const t = createWords(helpWords);

const steps = [
  ['rouse', 'rouseMore'],
  ['call', 'callMore'],
  ['spray', 'sprayMore'],
  ['breathe', 'breatheMore'],
  ['again', 'againMore'],
  ['roll', 'rollMore'],
] as const;

type WayProps = { readonly href: string; readonly icon: IconPath; readonly title: string; readonly why: string; readonly urgent?: boolean };

function Way(props: WayProps): JSX.Element {
  return (
    <a class={`big ${props.urgent === true ? 'big--now' : 'big--plain'}`} href={props.href} rel="external">
      <Icon of={props.icon} />
      <span>
        <b>{props.title}</b>
        <span classList={{ muted: props.urgent !== true }}>{props.why}</span>
      </span>
      <Icon of={chevronRightIcon} class={props.urgent === true ? '' : 'row__end'} />
    </a>
  );
}

function Ways(): JSX.Element {
  const program = createProgram();
  return (
    <nav class="help__lead" aria-label={t('ways')}>
      <Way urgent href="tel:911" icon={phoneCallIcon} title={t('call911')} why={t('call911Why')} />
      <Way href="tel:988" icon={heartHandshakeIcon} title={t('call988')} why={t('call988Why')} />
      <Way href="sms:988" icon={messageCircleIcon} title={t('text988')} why={t('text988Why')} />
      <Show when={program()}>
        {(known) => (
          <Way
            href={telephone(known().phone)}
            icon={phoneIcon}
            title={t('callProgram', { name: known().name })}
            why={t('callProgramWhy', { phone: known().phone })}
          />
        )}
      </Show>
    </nav>
  );
}

function OverdoseSteps(): JSX.Element {
  const reader = createReader();
  const sentences = (): string[] => [t('overdose'), ...steps.flatMap(([step, more]) => [t(step), t(more)])];
  return (
    <section class="od" aria-labelledby="overdose">
      <div class="group__head">
        <h2 id="overdose">{t('overdose')}</h2>
        <Show when={reader.can}>
          <Button
            minor
            icon={volume2Icon}
            class="t-sm pad-4"
            aria-pressed={reader.state() === 'reading'}
            onClick={() => reader.toggle(sentences(), locale())}
          >
            {reader.state() === 'reading' ? t('stopListening') : t('listen')}
          </Button>
        </Show>
      </div>
      <Show when={reader.state() === 'failed'}>
        <p class="sm" role="status">
          {t('cannotSpeak')}
        </p>
      </Show>
      <ol role="list">
        <For each={steps}>
          {([step, more]) => (
            <li>
              <b>{t(step)}</b>
              <span>{t(more)}</span>
            </li>
          )}
        </For>
      </ol>
      <TimerCard />
      <p class="sm muted">{t('law')}</p>
    </section>
  );
}

/** Everything here works without sign-in and without a network. */
export function HelpPage(): JSX.Element {
  const saved = createSaved();
  return (
    <>
      <Ways />
      <OverdoseSteps />
      <Show when={saved()}>
        <Banner tone="plain" icon={cloudCheckIcon}>
          {t('saved')}
        </Banner>
      </Show>
    </>
  );
}
