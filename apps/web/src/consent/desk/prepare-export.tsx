import type { Party, Purpose, RecordPart, Release } from '@cairn/consent';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive } from '../../live/live.ts';
import { Banner, ErrorBanner } from '../../look/banner.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Field, SelectField } from '../../look/field.tsx';
import { checkIcon } from '../../look/icons.ts';
import { refusalText } from '../../words/refusals.ts';
import { releaseTeamWords } from '../../words/releases-team.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords } from '../../words/words.ts';
import { Some } from '../releases/some.tsx';

const t = createWords(releaseTeamWords);
const tr = createWords(releaseWords);

type PrepareProps = { readonly chart: string; readonly release: Release };

/** What goes out, to whom and why; the record says so before the file can be had. */
export function PrepareExport(props: PrepareProps): JSX.Element {
  const live = useLive();
  const known = (): Party | undefined => firstParty(props.release);
  const [parts, setParts] = createSignal<readonly RecordPart[]>();
  const [purpose, setPurpose] = createSignal<Purpose>();
  const [name, setName] = createSignal('');
  const [why, setWhy] = createSignal('');
  const [state, setState] = createSignal<'none' | 'preparing' | { readonly refused: string } | { readonly ready: string }>('none');
  const chosen = (): readonly RecordPart[] => parts() ?? props.release.parts;
  const refused = (): string | undefined => read(state(), 'refused');
  const ready = (): string | undefined => read(state(), 'ready');
  const prepare = async (): Promise<void> => {
    setState('preparing');
    const to = known() ?? { name: name(), is: classParty(props.release) };
    const asked = { parts: [...chosen()], to, purpose: purpose() ?? props.release.purposes[0] ?? 'other', why: why() };
    const settled = await live.send('releases.prepareExport', { chart: props.chart, releaseId: props.release.releaseId, ...asked }).done;
    setState(settled.ok ? { ready: settled.result.id } : { refused: settled.refusal.code });
  };
  return (
    <form
      class="stack-4 desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (state() !== 'preparing') void prepare();
      }}
    >
      <Show
        when={known()}
        fallback={
          <Field label={t('recipient')} required maxLength={200} value={name()} onInput={(event) => setName(event.currentTarget.value)} />
        }
      >
        {(party) => (
          <p class="sm">
            {t('to')}: <b>{party().name}</b>
          </p>
        )}
      </Show>
      <Some legend={t('parts')} all={props.release.parts} chosen={chosen()} label={(part) => tr(`part.${part}`)} onChange={setParts} />
      <Show when={props.release.described}>{(words) => <p class="sm">{t('narrowed', { words: words() })}</p>}</Show>
      <Show when={chosen().includes('counseling-notes')}>
        <p class="sm">{t('apart')}</p>
      </Show>
      <SelectField label={t('purpose')} onChange={(event) => setPurpose(event.currentTarget.value as Purpose)}>
        <For each={props.release.purposes}>{(one) => <option value={one}>{tr(`purpose.${one}`)}</option>}</For>
      </SelectField>
      <Field label={t('reason')} required maxLength={200} value={why()} onInput={(event) => setWhy(event.currentTarget.value)} />
      <Show when={refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <Show
        when={ready()}
        fallback={
          <div>
            <Button type="submit" look="primary" busy={state() === 'preparing' ? t('preparing') : undefined}>
              {t('prepare')}
            </Button>
          </div>
        }
      >
        {(disclosureId) => (
          <Banner icon={checkIcon} role="status">
            {t('ready')}{' '}
            <ButtonLink
              minor
              href={`/api/releases/${props.release.releaseId}/export?disclosure=${disclosureId()}`}
              download="records.ndjson"
            >
              {t('download')}
            </ButtonLink>
          </Banner>
        )}
      </Show>
    </form>
  );
}

function read<Key extends string>(state: unknown, key: Key): string | undefined {
  return typeof state === 'object' && state !== null && key in state ? String((state as Record<Key, unknown>)[key]) : undefined;
}

/** The one party a release names; whoever else it reaches is typed in. */
function firstParty({ recipient }: Release): Party | undefined {
  return recipient.type === 'parties' && recipient.parties.length === 1 ? recipient.parties[0] : undefined;
}

function classParty({ recipient }: Release): Party['is'] {
  if (recipient.type === 'intermediary') return 'treating-provider';
  if (recipient.type === 'parties') return recipient.parties[0]?.is ?? 'other';
  if (recipient.classes.includes('treating-providers')) return 'treating-provider';
  return recipient.classes.includes('health-plans') ? 'health-plan' : 'business-associate';
}
