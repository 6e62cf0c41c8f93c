import { isInTheirWords } from '@cairn/aftercare';
import { fieldAt, type Path } from '@cairn/co-editing';
import { createMemo, Show, type JSX } from 'solid-js';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);

/** Whether the patient said the goal so. A tick is for the title as it stands; new words need a new one. */
export function InTheirWords(props: { readonly desk: PlanDesk; readonly goal: Path }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const title = createMemo(() => fieldAt(model().plan().doc, [...props.goal, 'title']));
  const words = createMemo(() => fieldAt(model().plan().doc, [...props.goal, 'words']));
  const isTheirs = createMemo(() => isInTheirWords(model().plan(), props.goal));
  const byThem = (): boolean => title()?.by?.role === 'patient';
  const tick = (said: boolean): void =>
    void model().edit({
      type: 'set',
      path: [...props.goal, 'words'],
      value: said ? (title()?.version ?? null) : null,
      base: words()?.version ?? '',
    });
  return (
    <Show when={title()?.value}>
      <label class="plan-goal__theirs" classList={{ 'is-open': !isTheirs() }}>
        <input
          type="checkbox"
          checked={isTheirs()}
          disabled={props.desk.isLocked() || byThem()}
          onChange={(event) => tick(event.currentTarget.checked)}
        />
        {t(byThem() ? 'wroteIt' : 'saidIt', { name: model().called() })}
      </label>
    </Show>
  );
}
