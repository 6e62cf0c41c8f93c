import { secondsOf, type GuideStep, type StepRun, type StepStatus } from '@cairn/guides';
import { For, Show, type JSX } from 'solid-js';
import { createNow } from '../live/live.ts';
import { Icon } from '../look/icon.tsx';
import { circleCheckIcon, circleDotIcon, circleIcon, minusIcon, type IconPath } from '../look/icons.ts';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { guideWords, reasonWords } from '../words/guides.ts';
import { createWords, language } from '../words/words.ts';
import type { Following } from './create-following.ts';

const t = createWords(guideWords);
const reason = createWords(reasonWords);

const icons: Readonly<Record<StepStatus, IconPath>> = { open: circleIcon, now: circleDotIcon, done: circleCheckIcon, skipped: minusIcon };

/** Every step with its minutes: planned before, running while it is worked on ("8 of 15"), actual afterwards. */
export function GuideSteps(props: { readonly following: Following }): JSX.Element {
  const now = createNow(10_000);
  const runOf = (step: GuideStep): StepRun | undefined => props.following.course()?.steps.find(({ stepId }) => stepId === step.id);
  return (
    <ol class="guide-steps" role="list">
      <For each={props.following.guide()?.steps}>
        {(step) => (
          <Show when={runOf(step)}>
            {(run) => (
              <li>
                <Line
                  step={step}
                  run={run()}
                  now={now()}
                  isOpen={props.following.isOpen()}
                  onGo={() => void props.following.move(step.id, 'now')}
                />
                <Show when={run().status === 'skipped' && run().reason}>
                  {(why) => <p class="guide-steps__why">{[reason(why().code), why().text].filter((part) => part !== '').join(': ')}</p>}
                </Show>
              </li>
            )}
          </Show>
        )}
      </For>
    </ol>
  );
}

type LineProps = {
  readonly step: GuideStep;
  readonly run: StepRun;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onGo: () => void;
};

function Line(props: LineProps): JSX.Element {
  const status = (): StepStatus => props.run.status;
  return (
    <button
      type="button"
      class={`guide-step guide-step--${status()}`}
      aria-current={status() === 'now' ? 'step' : undefined}
      aria-disabled={props.isOpen && status() !== 'now' ? undefined : 'true'}
      onClick={() => props.isOpen && status() !== 'now' && props.onGo()}
    >
      <Icon of={icons[status()]} />
      <span class="guide-step__title">{props.step.title[language()]}</span>
      <VisuallyHidden>{t(`status.${status()}`)}</VisuallyHidden>
      <span class="guide-step__time">{timeOf(props.step, props.run, props.now)}</span>
    </button>
  );
}

function timeOf(step: GuideStep, run: StepRun, now: number): string {
  const spent = Math.floor(secondsOf(run, now) / 60);
  if (run.status === 'now') return t('running', { spent, planned: step.minutes });
  if (run.status !== 'done') return t('minutes', { count: step.minutes });
  return spent === 0 ? t('underMinute') : t('minutes', { count: spent });
}
