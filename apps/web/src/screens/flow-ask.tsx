import type { Ask, NodeId, Value } from '@cairn/workflows';
import { createSignal, Show, type JSX } from 'solid-js';
import { Question } from '../check-ins/question.tsx';
import { Button } from '../look/button.tsx';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';

const desk = createWords(flowDeskWords);

/** Nobody: the names that a real screen fills in. */
export const names = { name: 'Sam', counselor: 'Alex' };

type AskPanelProps = {
  readonly id: NodeId;
  readonly ask: Ask;
  readonly onGive?: (value: Value) => void;
  readonly onSkip?: () => void;
};

/** The real question in its sheet; without `onGive` it only stands there. */
export function AskPanel(props: AskPanelProps): JSX.Element {
  const [value, setValue] = createSignal<Value>();
  const answer = (): Value | undefined => {
    const { question } = props.ask;
    return value() ?? (question.type === 'number' ? question.start : undefined);
  };
  return (
    <div class="ci__panel">
      <Question
        id={`preview-${props.id}`}
        node={props.ask}
        names={names}
        value={value()}
        onChange={setValue}
        onPick={(picked) => props.onGive?.(picked)}
        ref={() => undefined}
      />
      <div class="ci__foot">
        <span />
        <Show when={props.ask.required === undefined} fallback={<span />}>
          <Button look="quiet" onClick={() => props.onSkip?.()}>
            {desk('skip')}
          </Button>
        </Show>
        <Button
          look="primary"
          disabled={answer() === undefined}
          onClick={() => {
            const given = answer();
            if (given !== undefined) props.onGive?.(given);
          }}
        >
          {desk('next')}
        </Button>
      </div>
    </div>
  );
}
