import { contentOf, isInTheirWords, isStepDone, partTitle, readOut, type ReadLine } from '@cairn/aftercare';
import { fieldAt, itemAt, itemsAt, valueAt, versionsIn, type Path } from '@cairn/co-editing';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Check } from '../look/field.tsx';
import { Icon } from '../look/icon.tsx';
import { checkIcon, pencilIcon, trashIcon, userRoundIcon, xIcon } from '../look/icons.ts';
import { StepStones } from '../look/stones.tsx';
import { myPlanWords } from '../words/aftercare.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords, language } from '../words/words.ts';
import { MyChange } from './my-change.tsx';
import { MyComments } from './my-comments.tsx';
import { MyConflicts } from './my-conflicts.tsx';
import { groupOf, partType, placesIn, type Place } from './my-places.ts';
import { MyReading } from './my-reading.tsx';
import { textAt, type PlanModel } from './plan-model.ts';
import { dueWords, shortName } from './plan-words.ts';

const t = createWords(myPlanWords);
const page = createWords(myPlanPageWords);

type Props = { readonly model: PlanModel; readonly path: Path };

/** A goal on the phone: its stones, the steps that are mine to check, who does the others, and all that was written about it. */
export function MyGoal(props: Props & { readonly still: boolean }): JSX.Element {
  const [changing, setChanging] = createSignal(false);
  const doc = () => props.model.plan().doc;
  const steps = createMemo(() =>
    itemsAt(doc(), [...props.path, 'steps'])
      .map((step): Path => [...props.path, 'steps', step.id])
      .filter((path) => textAt(props.model, [...path, 'text']) !== '' && valueAt(doc(), [...path, 'status']) !== 'dropped'),
  );
  const keys = createMemo(() => steps().map((path) => path.at(-1) ?? ''));
  const done = (): number => steps().filter((path) => isStepDone(props.model.plan(), path, props.model.today())).length;
  const title = (): string => textAt(props.model, [...props.path, 'title']);
  const writes = (): boolean => changing() && !props.still;
  return (
    <li class="my-goal">
      <div class="my-goal__head">
        <h3>{title()}</h3>
        <Show when={steps().length > 0}>
          <StepStones done={done()} of={steps().length} label={t('stepsDone', { done: done(), all: steps().length })} />
        </Show>
        <Show when={!props.still}>
          <IconButton
            class="my-goal__change"
            icon={writes() ? xIcon : pencilIcon}
            label={writes() ? page('doneWith', { what: title() }) : page('changeWhat', { what: title() })}
            aria-expanded={writes()}
            onClick={() => setChanging(!changing())}
          />
        </Show>
      </div>
      <Show when={!writes()} fallback={<Writing {...props} title={title()} onDone={() => setChanging(false)} />}>
        <TheirWords {...props} />
        <For each={keys()}>{(id) => <MyStep model={props.model} path={[...props.path, 'steps', id]} />}</For>
        <About {...props} />
      </Show>
      <MyConflicts model={props.model} within={props.path} />
      <MyComments model={props.model} path={props.path} what={title()} />
    </li>
  );
}

/** Everything of a goal but its title and steps, which stand above, and the team's index. */
function About(props: Props): JSX.Element {
  const lines = createMemo((): readonly ReadLine[] => {
    const [domain = ''] = props.path;
    const all = readOut(contentOf(props.model.plan().doc), language()).find((part) => part.key === domain)?.lines ?? [];
    const own = `${props.path.join('/')}/`;
    return all
      .filter(({ id }) => id.startsWith(own) && id !== `${own}title` && !id.startsWith(`${own}steps`) && id !== `${own}dimension`)
      .map((line) => ({ ...line, depth: Math.max(0, line.depth - 1) }));
  });
  return (
    <Show when={lines().length > 0}>
      <MyReading lines={lines()} level={4} />
    </Show>
  );
}

/** Words of the team become the patient's own when the patient says so. */
function TheirWords(props: Props & { readonly still: boolean }): JSX.Element {
  const title = () => fieldAt(props.model.plan().doc, [...props.path, 'title']);
  const asks = (): boolean => !props.still && title()?.conflict.length === 0 && !isInTheirWords(props.model.plan(), props.path);
  const confirm = (): void => {
    const path = [...props.path, 'words'];
    const base = fieldAt(props.model.plan().doc, path)?.version ?? '';
    props.model.edit({ type: 'set', path, value: title()?.version ?? null, base });
  };
  return (
    <Show when={asks() && title()?.by}>
      {(by) => (
        <div class="my-theirs">
          <p class="sm">{page('theirWords', { name: shortName(by().name) })}</p>
          <Button minor onClick={confirm}>
            {page('myWords')}
          </Button>
        </div>
      )}
    </Show>
  );
}

function Writing(props: Props & { readonly title: string; readonly onDone: () => void }): JSX.Element {
  const domain = (): string => props.path[0] ?? '';
  const places = (): readonly Place[] => {
    const goals = groupOf(partType(domain()))?.fields['goals'];
    return goals?.type === 'list' ? placesIn(goals.item, props.path) : [];
  };
  const remove = (): void => {
    const item = itemAt(props.model.plan().doc, props.path);
    if (item) props.model.edit({ type: 'remove', path: props.path, seen: versionsIn(item) });
  };
  return (
    <div class="my-writing">
      <p class="muted sm">{partTitle(domain(), language())}</p>
      <For each={places()}>{(place) => <MyChange model={props.model} place={place} />}</For>
      <p class="my-acts">
        <Button look="primary" minor onClick={() => props.onDone()}>
          {page('done')}
        </Button>
        <Button look="quiet" minor icon={trashIcon} aria-label={page('removeWhat', { what: props.title })} onClick={remove}>
          {page('remove')}
        </Button>
      </p>
    </div>
  );
}

function MyStep(props: Props): JSX.Element {
  const text = (): string => textAt(props.model, [...props.path, 'text']);
  const due = (): string => dueWords(valueAt(props.model.plan().doc, [...props.path, 'due']));
  const done = (): boolean => isStepDone(props.model.plan(), props.path, props.model.today());
  const theirs = (): string | undefined => {
    const owner = valueAt(props.model.plan().doc, [...props.path, 'owner']);
    return typeof owner === 'object' && owner !== null && owner.id !== props.model.me().personId ? shortName(owner.name) : undefined;
  };
  return (
    <Show
      when={theirs()}
      fallback={
        <Check
          label={text()}
          hint={due()}
          checked={done()}
          onChange={(event) => props.model.check(props.path, event.currentTarget.checked)}
        />
      }
    >
      {(name) => (
        <p class="my-goal__theirs" classList={{ 'is-done': done() }}>
          <Icon of={done() ? checkIcon : userRoundIcon} />
          <span>
            {text()}
            <br />
            <span class="muted sm">{[done() ? t('doneBy') : '', t('theirs', { name: name() }), due()].filter(Boolean).join('. ')}</span>
          </span>
        </p>
      )}
    </Show>
  );
}
