import type { TaskRow } from '@cairn/tasks';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { Banner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { Field } from '../look/field.tsx';
import { Key } from '../look/marks.tsx';
import { dayAndClock, dayKey } from '../look/when.ts';
import { taskWhys, taskWords } from '../words/tasks.ts';
import { createWords } from '../words/words.ts';
import type { TaskDeeds } from './create-task-deeds.ts';
import { DropDialog } from './drop-dialog.tsx';
import { HandTask } from './hand-task.tsx';
import { sourceHref, sourceText, taskText } from './task-words.ts';

const t = createWords(taskWords);
const why = createWords(taskWhys);

type PeekProps = {
  readonly row: TaskRow;
  readonly chart: ChartView;
  readonly deeds: TaskDeeds;
  readonly zone: string;
  readonly dropping: boolean;
  readonly setDropping: (open: boolean) => void;
};

/** One task beside the list: what it says, why it is there, and what can be done with it. */
export function TaskPeek(props: PeekProps): JSX.Element {
  const task = (): string => taskText(props.row, props.row.called);
  return (
    <aside class="peek task-peek" aria-label={t('details', { task: task() })}>
      <header class="peek__head">
        <div class="peek__who">
          <div>
            <h2>{task()}</h2>
            <p>
              <a href={`/p/${props.row.chart}`}>{t('openChart', { name: props.row.name })}</a>
            </p>
          </div>
        </div>
      </header>
      <div class="peek__body scroll" tabindex="0" role="region" aria-label={task()}>
        <dl class="qa">
          <dt>{t('due')}</dt>
          <dd>{dayAndClock(props.row.dueAt, props.zone)}</dd>
          <dt>{t('owner')}</dt>
          <dd>{props.row.owner?.name ?? t('nobody')}</dd>
          <dt>{t('source')}</dt>
          <dd>{sourceText(props.row)}</dd>
          <For each={props.row.whys}>
            {(one) => (
              <>
                <dt>{t('why')}</dt>
                <dd>{why(one)}</dd>
              </>
            )}
          </For>
          <Show when={props.row.note}>
            {(note) => (
              <>
                <dt>{t('note')}</dt>
                <dd>{note()}</dd>
              </>
            )}
          </Show>
        </dl>
        <Show when={props.row.heldFor}>{(absent) => <p class="sm muted">{t('coversLong', { name: absent().name })}</p>}</Show>
        <MoveDay {...props} />
      </div>
      <Foot {...props} />
      <DropDialog open={props.dropping} deeds={props.deeds} onClose={() => props.setDropping(false)} />
    </aside>
  );
}

function MoveDay(props: PeekProps): JSX.Element {
  const [typed, setTyped] = createSignal<string>();
  const day = (): string => typed() ?? dayKey(props.row.dueAt, props.zone);
  const move = async (): Promise<void> => {
    if (await props.deeds.setDue(day())) setTyped(undefined);
  };
  return (
    <form
      class="task-move"
      onSubmit={(event) => {
        event.preventDefault();
        void move();
      }}
    >
      <Field label={t('setDue')} type="date" required value={day()} onInput={(event) => setTyped(event.currentTarget.value)} />
      <Button type="submit" minor busy={props.deeds.doing() === 'setDue' ? t('saving') : undefined}>
        {t('move')}
      </Button>
    </form>
  );
}

function Foot(props: PeekProps): JSX.Element {
  const live = useLive();
  const mine = (): boolean => props.row.owner?.personId === live.me.personId;
  return (
    <div class="peek__foot">
      <Show when={props.deeds.problem()}>{(words) => <Banner tone="now">{words()}</Banner>}</Show>
      <div class="peek__deeds">
        <Show when={!props.row.owner}>
          <Button look="primary" busy={props.deeds.doing() === 'take' ? t('saving') : undefined} onClick={() => void props.deeds.take()}>
            {t('take')}
            <Key>A</Key>
          </Button>
        </Show>
        <Button
          look={props.row.owner ? 'primary' : 'outline'}
          busy={props.deeds.doing() === 'done' ? t('saving') : undefined}
          onClick={() => void props.deeds.done()}
        >
          {t('done')}
          <Key>E</Key>
        </Button>
        <HandTask team={props.chart.state()?.charts.team ?? []} owner={props.row.owner?.personId} deeds={props.deeds} />
      </div>
      <div class="peek__deeds">
        <ButtonLink look="quiet" minor href={sourceHref(props.row)}>
          {t('openSource')}
        </ButtonLink>
        <Button look="quiet" minor onClick={() => props.setDropping(true)}>
          {t('drop')}
        </Button>
        <Show when={mine()}>
          <Button look="quiet" minor onClick={() => void props.deeds.handTo(undefined)}>
            {t('toQueue')}
          </Button>
        </Show>
      </div>
    </div>
  );
}
