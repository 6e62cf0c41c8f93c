import { isUntouched } from '@cairn/aftercare';
import { itemAt, valueAt, type Path } from '@cairn/co-editing';
import { createMemo, Show, type JSX } from 'solid-js';
import { Tag } from '../look/marks.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import type { PlanModel } from './plan-model.ts';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

/** Where a line came from: a session, or a template whose words nobody has looked at yet. */
export function LineSource(props: { readonly model: PlanModel; readonly path: Path }): JSX.Element {
  const source = createMemo((): string => {
    const value = valueAt(props.model.plan().doc, [...props.path, 'source']);
    return typeof value === 'string' ? value : '';
  });
  const untouched = createMemo(() => {
    const item = source().startsWith('template/') ? itemAt(props.model.plan().doc, props.path) : undefined;
    return item !== undefined && isUntouched(item);
  });
  return (
    <>
      <Show when={source().startsWith('session/') || source().startsWith('worksheet/')}>
        <Tag tone="accent">{shared('fromSession')}</Tag>
      </Show>
      <Show when={untouched()}>
        <Tag tone="today">{t('fromTemplate')}</Tag>
      </Show>
    </>
  );
}
