import { createResource, createSignal, For, Show, untrack, type JSX } from 'solid-js';
import type { OutputOf } from '../api.ts';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Field, SelectField } from '../look/field.tsx';
import { refusalText } from '../words/refusals.ts';
import { signerWords } from '../words/signers.ts';
import { createWords } from '../words/words.ts';

const t = createWords(signerWords);
type Row = OutputOf<'notes.signers'>[number];

/** What entitles each person to sign, and whose signature stands beside theirs. */
export function Signers(): JSX.Element {
  const live = useLive();
  const [rows] = createResource(() => live.call('notes.signers', undefined));
  const known = (): readonly Row[] => (rows.state === 'ready' ? rows() : []);
  return (
    <Show when={known().length > 0}>
      <details class="signers">
        <summary>{t('title')}</summary>
        <p class="muted sm">{t('more')}</p>
        <ul role="list">
          <For each={known()}>{(row) => <SignerRow row={row} all={known()} />}</For>
        </ul>
      </details>
    </Show>
  );
}

function SignerRow(props: { readonly row: Row; readonly all: readonly Row[] }): JSX.Element {
  const live = useLive();
  const [credential, setCredential] = createSignal(untrack(() => props.row.credential));
  const [supervisor, setSupervisor] = createSignal(untrack(() => props.row.supervisor ?? ''));
  const [said, setSaid] = createSignal<'saving' | 'saved' | { readonly refused: string }>();
  const save = async (): Promise<void> => {
    setSaid('saving');
    const wanted = { personId: props.row.personId, credential: credential(), supervisedBy: supervisor() || null };
    const settled = await live.send('notes.describeSigner', { chart: 'program', ...wanted }).done;
    setSaid(settled.ok ? 'saved' : { refused: settled.refusal.code });
  };
  const refused = (): string | undefined => {
    const now = said();
    return typeof now === 'object' ? refusalText(now.refused) : undefined;
  };
  return (
    <li class="signers__row">
      <Field
        label={t('credential', { name: props.row.name })}
        maxLength={80}
        value={credential()}
        onInput={(event) => {
          setCredential(event.currentTarget.value);
          setSaid(undefined);
        }}
      />
      <SelectField
        label={t('supervisor', { name: props.row.name })}
        onChange={(event) => {
          setSupervisor(event.currentTarget.value);
          setSaid(undefined);
        }}
      >
        <option value="">{t('nobody')}</option>
        <For each={props.all.filter(({ personId }) => personId !== props.row.personId)}>
          {(one) => (
            <option value={one.personId} selected={one.personId === supervisor()}>
              {one.name}
            </option>
          )}
        </For>
      </SelectField>
      <Button
        minor
        aria-label={t('saveOf', { name: props.row.name })}
        busy={said() === 'saving' ? t('saving') : undefined}
        onClick={() => void save()}
      >
        {t('save')}
      </Button>
      <p class="sm" role="status" classList={{ bad: refused() !== undefined }}>
        {refused() ?? (said() === 'saved' ? t('saved') : '')}
      </p>
    </li>
  );
}
