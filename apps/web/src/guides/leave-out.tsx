import { REASON_MAX, skipReasons, type GuideStep, type SkipReason } from '@cairn/guides';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { guideWords, reasonWords } from '../words/guides.ts';
import { createWords } from '../words/words.ts';
import type { Following } from './create-following.ts';

const t = createWords(guideWords);
const reasonName = createWords(reasonWords);

type LeaveOutProps = {
  readonly step: GuideStep;
  readonly following: Following;
  /** The step that begins instead. */
  readonly next: string | undefined;
  readonly onEnd: () => void;
};

/** A gate stays closed only for safety, a required step gives way only to it. */
function reasonsFor(step: GuideStep): readonly SkipReason[] {
  if (step.gate) return ['not-safe'];
  return step.required ? ['crisis-first'] : skipReasons.filter((code) => code !== 'not-safe');
}

/** Why this step is left out. Behind a gate nothing begins instead. */
export function LeaveOut(props: LeaveOutProps): JSX.Element {
  const [picked, setPicked] = createSignal<SkipReason>();
  const [text, setText] = createSignal('');
  const code = (): SkipReason | undefined => picked() ?? reasonsFor(props.step)[0];
  const [problem, setProblem] = createSignal<string>();
  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const why = code();
    if (why === undefined || (why === 'other' && text().trim() === '')) return void setProblem(t('sayWhy'));
    const goes = props.step.gate || props.next === undefined ? {} : { next: props.next };
    if (await props.following.move(props.step.id, 'skipped', { reason: { code: why, text: text() }, ...goes })) props.onEnd();
  };
  return (
    <form class="stack-3" onSubmit={(event) => void save(event)}>
      <SelectField
        label={t(props.step.gate ? 'whyStop' : 'whyLeaveOut')}
        ref={(element) => queueMicrotask(() => element.focus())}
        onChange={(event) => setPicked(event.currentTarget.value as SkipReason)}
      >
        <For each={reasonsFor(props.step)}>{(one) => <option value={one}>{reasonName(one)}</option>}</For>
      </SelectField>
      <Field
        label={t('inWords')}
        maxLength={REASON_MAX}
        value={text()}
        error={problem()}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <Show when={props.step.gate}>
        <p class="xs muted">{t('stopMore')}</p>
      </Show>
      <div class="step-now__acts">
        <Button minor look="quiet" onClick={() => props.onEnd()}>
          {t('keepStep')}
        </Button>
        <Button minor type="submit">
          {t(props.step.gate ? 'stopHere' : 'leaveOut')}
        </Button>
      </div>
    </form>
  );
}
