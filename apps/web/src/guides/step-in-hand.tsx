import { isMobilizing, type GuideStep } from '@cairn/guides';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { arrowLeftIcon, arrowRightIcon } from '../look/icons.ts';
import { guideWords } from '../words/guides.ts';
import { createWords, language } from '../words/words.ts';
import { sheetText } from '../words/worksheets-kinds.ts';
import { stepAfter, stepBefore, stepNow, type Following } from './create-following.ts';
import { LeaveOut } from './leave-out.tsx';

const t = createWords(guideWords);

type StepInHandProps = {
  readonly following: Following;
  readonly onOn: () => void;
  readonly onBack: () => void;
  readonly onOpenSheet: ((kind: string) => void) | undefined;
};

/** The step that is worked on: what to do, what may be asked aloud, its worksheets, and the way on. */
export function StepInHand(props: StepInHandProps): JSX.Element {
  const [leaving, setLeaving] = createSignal<string>();
  let hand: HTMLElement | undefined;
  const kept = (): void => {
    setLeaving(undefined);
    queueMicrotask(() => hand?.querySelector<HTMLElement>('.step-now__acts .btn--primary')?.focus());
  };
  const step = createMemo(() => {
    const id = stepNow(props.following.course())?.stepId;
    return props.following.guide()?.steps.find((one) => one.id === id);
  });
  const next = createMemo(() => {
    const course = props.following.course();
    return course && stepAfter(course, step()?.id);
  });
  const before = createMemo(() => {
    const course = props.following.course();
    return course && stepBefore(course, step()?.id);
  });
  const onLabel = (): string =>
    step() === undefined ? t('begin') : step()?.gate === true ? t('safeOn') : next() ? t('doneNext') : t('done');
  return (
    <div class="step-now" ref={(element) => (hand = element)}>
      <Show when={step()} keyed>
        {(known) => <Content step={known} isHeard={props.following.run().talk.some(isMobilizing)} onOpenSheet={props.onOpenSheet} />}
      </Show>
      <Show
        when={step() && leaving() === step()?.id && step()}
        keyed
        fallback={
          <div class="step-now__acts">
            <Show when={before()}>
              <Button minor icon={arrowLeftIcon} aria-keyshortcuts="Alt+ArrowLeft" title={t('backKeys')} onClick={() => props.onBack()}>
                {t('back')}
              </Button>
            </Show>
            <Show when={step() ?? next()}>
              <Button
                minor
                look="primary"
                icon={arrowRightIcon}
                aria-keyshortcuts="Alt+ArrowRight"
                title={t('onKeys')}
                onClick={() => props.onOn()}
              >
                {onLabel()}
              </Button>
            </Show>
            <Show when={step()}>
              {(known) => (
                <Button minor look="quiet" onClick={() => setLeaving(known().id)}>
                  {t(known().gate ? 'stopHere' : 'leaveOut')}
                </Button>
              )}
            </Show>
          </div>
        }
      >
        {(known) => <LeaveOut step={known} following={props.following} next={next()?.stepId} onEnd={kept} />}
      </Show>
      <p class="vh" role="status">
        {step() ? t('nowAt', { step: step()?.title[language()] ?? '' }) : ''}
      </p>
    </div>
  );
}

type ContentProps = {
  readonly step: GuideStep;
  /** Whether talk that sets things in motion was marked. */
  readonly isHeard: boolean;
  readonly onOpenSheet: ((kind: string) => void) | undefined;
};

function Content(props: ContentProps): JSX.Element {
  return (
    <>
      <Show when={props.step.listensFor === 'mobilizing' && !props.isHeard}>
        <Banner tone="today">{t('notHeard')}</Banner>
      </Show>
      <ul class="step-now__do">
        <For each={props.step.do}>{(line) => <li>{line[language()]}</li>}</For>
      </ul>
      <h3>{t('ask')}</h3>
      <ul class="step-now__ask" role="list">
        <For each={props.step.ask}>{(line) => <li>“{line[language()]}”</li>}</For>
      </ul>
      <Show when={props.step.menu.length > 0}>
        <details>
          <summary>{t('menu', { count: props.step.menu.length })}</summary>
          <ul class="step-now__do">
            <For each={props.step.menu}>{(one) => <li>{one.title[language()]}</li>}</For>
          </ul>
        </details>
      </Show>
      <Show when={props.onOpenSheet !== undefined && props.step.sheets.length > 0}>
        <div class="step-now__acts" role="group" aria-label={t('sheets')}>
          <For each={props.step.sheets}>
            {(kind) => (
              <Button minor onClick={() => props.onOpenSheet?.(kind)}>
                {sheetText(kind)}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.onOpenSheet !== undefined}>
        <For each={props.step.careful}>
          {({ sheet, when }) => (
            <details>
              <summary>{t('onlyIf', { sheet: sheetText(sheet) })}</summary>
              <p>{when[language()]}</p>
              <Button minor onClick={() => props.onOpenSheet?.(sheet)}>
                {t('openSheet', { sheet: sheetText(sheet) })}
              </Button>
            </details>
          )}
        </For>
      </Show>
      <Show when={props.step.basis.open.length > 0}>
        <details class="step-now__basis">
          <summary>{t('notRatified')}</summary>
          <ul>
            <For each={props.step.basis.open}>{(one) => <li>{t(`basis.${one.status}`, { what: one.what[language()] })}</li>}</For>
          </ul>
          <p>{t('source', { rule: props.step.basis.rule })}</p>
        </details>
      </Show>
    </>
  );
}
