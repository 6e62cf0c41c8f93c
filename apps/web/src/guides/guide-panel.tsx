import { createMemo, createSignal, Show, untrack, type JSX } from 'solid-js';
import type { ChartView } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { cloudIcon } from '../look/icons.ts';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { guideWords } from '../words/guides.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords, language } from '../words/words.ts';
import { ChooseGuide } from './choose-guide.tsx';
import { createFollowing, stepAfter, stepBefore, stepNow, type Following, type RoomSeen } from './create-following.ts';
import { createStepKeys } from './create-keys.ts';
import { GuideSteps } from './guide-steps.tsx';
import { StepInHand } from './step-in-hand.tsx';
import './guides.css';

const t = createWords(guideWords);

type GuidePanelProps = {
  readonly view: ChartView;
  readonly room: RoomSeen;
  /** Opens a worksheet of this kind beside the guide. */
  readonly onOpenSheet?: (kind: string) => void;
};

/** The guide that this session follows: choose one, go on step by step, leave one out and say why. */
export function GuidePanel(props: GuidePanelProps): JSX.Element {
  const following = untrack(() => createFollowing(props.view, props.room));
  const [choosing, setChoosing] = createSignal(false);
  const goOn = (): void => void onward(following);
  const goBack = (): void => void backward(following);
  let part: HTMLElement | undefined;
  createStepKeys({ on: goOn, back: goBack });
  /** The list of guides goes; whoever chose by keyboard goes on from the guide. */
  const chosen = (): void => {
    setChoosing(false);
    queueMicrotask(() => part?.querySelector<HTMLElement>('.step-now .btn--primary')?.focus());
  };
  const isChoosing = createMemo(() => following.isOpen() && (choosing() || following.guide() === undefined));
  return (
    <section class="guide-part" aria-labelledby="guide-title" ref={(element) => (part = element)}>
      <header class="guide-part__head">
        <h2 id="guide-title">{following.guide()?.title[language()] ?? t('guide')}</h2>
        <Show when={following.isSaving()}>
          <span class="guide-part__saving">
            <Icon of={cloudIcon} />
            <VisuallyHidden>{t('saving')}</VisuallyHidden>
          </span>
        </Show>
        <Show when={following.guide()} fallback={<span class="muted">{t('noneYet')}</span>}>
          <Show when={following.isOpen()} fallback={<span class="muted">{t('guide')}</span>}>
            <Button look="quiet" minor aria-expanded={choosing()} onClick={() => setChoosing(!choosing())}>
              {t(choosing() ? 'keepGuide' : 'change')}
            </Button>
          </Show>
        </Show>
      </header>
      <Show when={following.refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show when={isChoosing()}>
        <ChooseGuide following={following} onChosen={chosen} />
      </Show>
      <Show when={!isChoosing() && following.course()}>
        <GuideSteps following={following} />
        <Show when={following.isOpen()}>
          <StepInHand following={following} onOn={goOn} onBack={goBack} onOpenSheet={props.onOpenSheet} />
        </Show>
      </Show>
    </section>
  );
}

/** Done with the step in hand, and on to the next open one; with none in hand, the first open one begins. */
function onward(following: Following): Promise<boolean> | undefined {
  const course = following.course();
  if (!course || !following.isOpen()) return undefined;
  const now = stepNow(course);
  const next = stepAfter(course, now?.stepId);
  if (now) return following.move(now.stepId, 'done', next ? { next: next.stepId } : {});
  return next && following.move(next.stepId, 'now');
}

function backward(following: Following): Promise<boolean> | undefined {
  const course = following.course();
  if (!course || !following.isOpen()) return undefined;
  const before = stepBefore(course, stepNow(course)?.stepId);
  return before && following.move(before.stepId, 'now');
}
