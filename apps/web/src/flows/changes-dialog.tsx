import type { Flow, Pin } from '@cairn/workflows';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { createAnswer } from '../look/create-answer.ts';
import { Dialog } from '../look/dialog.tsx';
import { SelectField } from '../look/field.tsx';
import { Tag } from '../look/marks.tsx';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';
import { compare, type Difference, type NodeChange } from './model/compare.ts';
import { titleOf } from './say.ts';

const t = createWords(flowDeskWords);

type ChangesProps = {
  readonly open: boolean;
  readonly flow: Flow;
  readonly base: { readonly pin: Pin; readonly flow: Flow | undefined } | undefined;
  readonly onClose: () => void;
};

/** The draft beside a published version: step by step, words beside words. */
export function ChangesDialog(props: ChangesProps): JSX.Element {
  const live = useLive();
  const [hash, setHash] = createSignal<string>();
  const versions = createAnswer(
    () => (props.open ? props.flow.id : undefined),
    (flow) => live.call('flows.versions', { flow }),
  );
  const chosen = (): Pin | undefined => versions.latest()?.find(({ pin }) => pin.hash === hash())?.pin ?? props.base?.pin;
  const other = createAnswer(
    () => (props.open && chosen()?.hash !== props.base?.pin.hash ? chosen() : undefined),
    (pin) => live.call('flows.read', { pin }),
  );
  const before = (): Flow | undefined => {
    const pin = chosen();
    if (!pin) return undefined;
    if (pin.hash === props.base?.pin.hash) return props.base.flow;
    return other.latest()?.pin.hash === pin.hash ? other.latest()?.flow : undefined;
  };
  return (
    <Dialog open={props.open} title={t('changesTitle')} onClose={() => props.onClose()} class="dialog--wide">
      <Show when={chosen()} fallback={<p>{t('nothingToCompare')}</p>}>
        <SelectField label={t('compareWith')} onChange={(event) => setHash(event.currentTarget.value)}>
          <For each={versions.latest() ?? []}>
            {({ pin }) => (
              <option value={pin.hash} selected={pin.hash === chosen()?.hash}>
                {t('versionOption', { number: pin.version })}
              </option>
            )}
          </For>
        </SelectField>
        <Show when={before()}>{(flow) => <ChangeList changes={compare(flow(), props.flow)} />}</Show>
      </Show>
    </Dialog>
  );
}

const whats = { added: 'wasAdded', removed: 'wasRemoved', changed: 'wasChanged' } as const;

export function ChangeList(props: { readonly changes: readonly NodeChange[] }): JSX.Element {
  return (
    <Show when={props.changes.length > 0} fallback={<p class="muted">{t('noChanges')}</p>}>
      <For each={props.changes}>
        {(change) => (
          <section class="change">
            <h3>
              {change.id === undefined ? t('theFlow') : titleOf(change.id)} <Tag>{t(whats[change.what])}</Tag>
            </h3>
            <Differences of={change.differences} />
          </section>
        )}
      </For>
    </Show>
  );
}

export function Differences(props: { readonly of: readonly Difference[] }): JSX.Element {
  return (
    <div class="change__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.of}>
            {(one) => (
              <tr>
                <th scope="row">{one.path.map(titleOf).join(', ')}</th>
                <td>{one.before ?? <span class="muted">{t('nothing')}</span>}</td>
                <td>{one.after ?? <span class="muted">{t('nothing')}</span>}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
