import type { Topic } from '@cairn/people';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { createAnswer } from '../look/create-answer.ts';
import { Dialog } from '../look/dialog.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { consentWords } from '../words/consent.ts';
import { createWords } from '../words/words.ts';
import type { Draft } from './draft.ts';
import { SharedView } from './shared-view.tsx';
import './consent.css';

const t = createWords(consentWords);

type SeeAsProps = {
  readonly open: boolean;
  readonly chart: string;
  readonly draft: Draft;
  readonly name: string;
  /** When the sharing would end, in epoch milliseconds. */
  readonly until: number;
  readonly zone: string;
  readonly now: number;
  readonly onClose: () => void;
};

/** Over the wire, what is undefined is left out. */
const blank = { appointments: undefined, goals: undefined, help: undefined, safety: undefined, week: undefined };

/** The supporter's page as it would be now, made on the server by the functions that make the real one. */
export function SeeAs(props: SeeAsProps): JSX.Element {
  const live = useLive();
  const question = (): { topics: Topic[]; purpose: string } | undefined =>
    props.open && props.draft.topics.length > 0 ? { topics: [...props.draft.topics], purpose: props.draft.purpose } : undefined;
  const preview = createAnswer(question, (asked) => live.call('consent.preview', { chart: props.chart, ...asked }));
  return (
    <Dialog open={props.open} title={t('seeAsTitle', { name: props.name })} onClose={props.onClose}>
      <Show when={props.draft.topics.length > 0} fallback={<p>{t('seeAsNothing', { name: props.name })}</p>}>
        <Switch fallback={<Skeleton />}>
          <Match when={preview.error() !== undefined}>
            <ErrorBanner title={t('seeAsFailed')} onRetry={() => preview.again()} />
          </Match>
          <Match when={!preview.asking() && preview.latest()}>
            {(shared) => (
              <div class="as-them">
                <SharedView shared={{ ...blank, ...shared(), until: props.until }} now={props.now} zone={props.zone} />
              </div>
            )}
          </Match>
        </Switch>
      </Show>
    </Dialog>
  );
}
