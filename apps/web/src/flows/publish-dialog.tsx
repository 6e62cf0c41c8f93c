import { runPolicies, type RunPolicy } from '@cairn/flows';
import type { Flow } from '@cairn/workflows';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import type { InputOf, OutputOf } from '../api.ts';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { createAnswer } from '../look/create-answer.ts';
import { Dialog } from '../look/dialog.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';
import type { DeskModel } from './create-desk.ts';
import { titleOf } from './say.ts';

const t = createWords(flowDeskWords);

type Preview = OutputOf<'flows.preview'>;
type InFlight = Preview['inFlight'][number];
type RunsDecision = InputOf<'flows.publish'>['runs'];
/** Runs that stand at one place of one version. */
export type RunGroup = { readonly key: string; readonly runs: readonly InFlight[]; readonly first: InFlight };

type PublishProps = {
  readonly open: boolean;
  readonly draftId: string;
  readonly flow: Flow;
  readonly desk: DeskModel;
  readonly onClose: () => void;
  readonly onDone: (version: number) => void;
};

/** What publishing does to each run that is open, said before it is done. */
export function PublishDialog(props: PublishProps): JSX.Element {
  const live = useLive();
  const [policies, setPolicies] = createSignal<Readonly<Record<string, RunPolicy>>>({});
  const preview = createAnswer(
    () => (props.open ? props.draftId : undefined),
    (draftId) => live.call('flows.preview', { draftId, runs: { policy: 'stay', mapping: {}, except: [] } }),
  );
  const groups = createMemo(() => groupsOf(preview.latest()?.inFlight ?? []));
  const decision = (): RunsDecision => ({
    policy: 'stay',
    mapping: {},
    except: groups().flatMap(({ key, runs }) => {
      const policy = policies()[key] ?? 'stay';
      return policy === 'stay' ? [] : runs.map(({ checkInId }) => ({ checkInId, policy }));
    }),
  });
  const publish = async (): Promise<void> => {
    const version = preview.latest()?.pin.version ?? 0;
    if (await props.desk.publish(decision())) props.onDone(version);
  };
  return (
    <Dialog
      open={props.open}
      title={t('publishTitle', { number: preview.latest()?.pin.version ?? props.flow.version + 1 })}
      onClose={() => props.onClose()}
      class="dialog--wide"
      actions={
        <>
          <Button onClick={() => props.onClose()}>{t('cancel')}</Button>
          <Button
            look="primary"
            disabled={preview.latest() === undefined}
            busy={props.desk.busy() ? t('publishing') : undefined}
            onClick={() => void publish()}
          >
            {t('publishNow')}
          </Button>
        </>
      }
    >
      <p>{t('publishLead')}</p>
      <Show when={props.desk.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      <Show when={preview.error() !== undefined}>
        <ErrorBanner title={t('previewFailed')} onRetry={preview.again} />
      </Show>
      <Show when={preview.latest()} fallback={<Skeleton label={t('looking')} rows={2} />}>
        {(found) => (
          <>
            <Replayed of={found()} />
            <p class="t-md">
              <b>{found().inFlightTotal === 0 ? t('noOpenRuns') : t('openRuns', { count: found().inFlightTotal })}</b>
            </p>
            <For each={groups()}>
              {(group) => (
                <GroupChoice
                  group={group}
                  value={policies()[group.key] ?? 'stay'}
                  onChange={(policy) => setPolicies((before) => ({ ...before, [group.key]: policy }))}
                />
              )}
            </For>
          </>
        )}
      </Show>
    </Dialog>
  );
}

function Replayed(props: { readonly of: Preview }): JSX.Element {
  const replay = () => props.of.replay;
  return (
    <Show when={replay().runs > 0}>
      <p classList={{ bad: replay().failed > 0 }}>{t('replayed', replay())}</p>
      <Show when={replay().unfit > 0}>
        <p class="muted">{t('unfit', { count: replay().unfit })}</p>
      </Show>
    </Show>
  );
}

function GroupChoice(props: {
  readonly group: RunGroup;
  readonly value: RunPolicy;
  readonly onChange: (policy: RunPolicy) => void;
}): JSX.Element {
  const place = (id: string | undefined): string => (id === undefined ? t('nowhere') : titleOf(id));
  const first = (): InFlight => props.group.first;
  const what = (policy: RunPolicy): string => {
    if (policy === 'stay') return t('stayAt', { place: place(first().stay) });
    if (policy === 'restart') return t('restartAt', { place: place(first().restart) });
    const { at, keeps } = first().map;
    return at === undefined ? t('mapLost') : t('mapAt', { place: place(at), keeps, answers: first().answers });
  };
  return (
    <fieldset class="part">
      <legend>{t('policyFor', { place: place(first().stay), number: first().version, count: props.group.runs.length })}</legend>
      <For each={runPolicies}>
        {(policy) => (
          <label class="check">
            <input
              type="radio"
              name={`policy-${props.group.key}`}
              checked={props.value === policy}
              onChange={() => props.onChange(policy)}
            />
            <span>
              {t(policy)}
              <br />
              <span class="muted sm">{what(policy)}</span>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

/** By version, place, and what moving would do: one choice for all that are alike. */
export function groupsOf(runs: readonly InFlight[]): readonly RunGroup[] {
  const groups = new Map<string, InFlight[]>();
  for (const run of runs) {
    const key = [run.version, run.stay ?? '', run.map.at ?? '', run.answers, run.map.keeps].join('/');
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups].flatMap(([key, all]) => (all[0] ? [{ key, runs: all, first: all[0] }] : []));
}
