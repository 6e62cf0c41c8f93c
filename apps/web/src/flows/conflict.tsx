import type { Flow } from '@cairn/workflows';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { pencilIcon } from '../look/icons.ts';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';
import type { Conflict, SavingModel } from './create-saving.ts';
import { differences, type Difference } from './model/compare.ts';
import type { Part, Side } from './model/merge.ts';
import type { EditorModel } from './editor-model.ts';
import { titleOf } from './say.ts';

const t = createWords(flowDeskWords);

/** Two people in one draft: both versions stand until each part has been chosen. Nothing typed is lost. */
export function DraftConflict(props: {
  readonly model: EditorModel;
  readonly saving: SavingModel;
  readonly conflict: Conflict;
}): JSX.Element {
  const [chosen, setChosen] = createSignal<Readonly<Record<Part, Side>>>({});
  const both = (): readonly Part[] => props.saving.joined({})?.both ?? [];
  const isOpen = (): boolean => both().some((part) => chosen()[part] === undefined);
  return (
    <section class="fe__conflict" aria-label={t('conflictTitle', { name: props.conflict.name })}>
      <Banner tone="today" icon={pencilIcon} role="alert">
        <b>{t('conflictTitle', { name: props.conflict.name })}</b> {both().length > 0 ? t('conflictLead') : t('conflictNone')}
      </Banner>
      <For each={both()}>
        {(part) => (
          <PartChoice
            {...props}
            part={part}
            side={chosen()[part]}
            onChoose={(side) => setChosen((before) => ({ ...before, [part]: side }))}
          />
        )}
      </For>
      <Button look="primary" disabled={isOpen()} onClick={() => props.saving.join(chosen())}>
        {t('join')}
      </Button>
    </section>
  );
}

function PartChoice(props: {
  readonly model: EditorModel;
  readonly conflict: Conflict;
  readonly part: Part;
  readonly side: Side | undefined;
  readonly onChoose: (side: Side) => void;
}): JSX.Element {
  const name = (): string => (props.part.startsWith('.') ? titleOf(props.part.slice(1)) : titleOf(props.part));
  const found = (): readonly Difference[] =>
    differences(partOf(props.model.flow(), props.part), partOf(props.conflict.theirs.flow, props.part));
  return (
    <div class="conf" role="group" aria-label={name()}>
      <p class="conf__title">{name()}</p>
      <For each={found()}>
        {(one) => (
          <dl class="conf__pair">
            <dt>{t('mine')}</dt>
            <dd>{one.before ?? t('nothing')}</dd>
            <dt>{t('theirs')}</dt>
            <dd>{one.after ?? t('nothing')}</dd>
          </dl>
        )}
      </For>
      <div class="conf__acts">
        <Show when={props.side !== 'mine'} fallback={<b>{t('mine')}</b>}>
          <Button minor onClick={() => props.onChoose('mine')}>
            {t('keepMine')}
          </Button>
        </Show>
        <Show when={props.side !== 'theirs'} fallback={<b>{t('theirs')}</b>}>
          <Button minor onClick={() => props.onChoose('theirs')}>
            {t('keepTheirs')}
          </Button>
        </Show>
      </div>
    </div>
  );
}

/** As one object, so that two versions of a part are compared place by place. */
function partOf(flow: Flow, part: Part): object | undefined {
  if (!part.startsWith('.')) return flow.nodes[part];
  const key = part.slice(1);
  return { [key]: (flow as unknown as Readonly<Record<string, unknown>>)[key] };
}
