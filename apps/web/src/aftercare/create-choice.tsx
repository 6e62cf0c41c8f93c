import { fieldAt, type Field, type Path, type Value } from '@cairn/co-editing';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import type { PlanDesk } from './create-desk.ts';
import { PlanConflict } from './plan-conflict.tsx';
import { FieldState, Returned, SomeoneHere, stampWords } from './plan-line.tsx';
import type { PlanModel } from './plan-model.ts';

export type ChoicePlace = { readonly desk: PlanDesk; readonly path: Path };

export type Choice = {
  readonly field: () => Field | undefined;
  readonly value: () => Value;
  readonly text: () => string;
  readonly set: (value: Value) => void;
  /** Of the newest value: who and when, for the one who hovers or listens. */
  readonly stamp: () => string | undefined;
  /** Whether somebody is about to choose: until then only what stands is on the page. */
  readonly isNear: () => boolean;
  readonly approach: () => void;
  readonly enter: () => void;
  readonly leave: () => void;
};

/** A choice or a date: written at once, so that it never waits in the page. */
export function createChoice({ desk, path }: ChoicePlace): Choice {
  const { model } = desk;
  const field = createMemo((): Field | undefined => fieldAt(model.plan().doc, path));
  const value = (): Value => field()?.value ?? null;
  const text = (): string => {
    const now = value();
    return typeof now === 'string' ? now : '';
  };
  const set = (next: Value): void => void model.edit({ type: 'set', path, value: next, base: field()?.version ?? '' });
  const [isNear, setNear] = createSignal(false);
  const stamp = (): string | undefined => (isNear() ? stampWords(model, field()) || undefined : undefined);
  const enter = (): void => {
    setNear(true);
    model.enter(path);
  };
  const leave = (): void => model.enter(undefined);
  return { field, value, text, set, stamp, isNear, approach: () => void setNear(true), enter, leave };
}

/** Around a choice: its versions where there are two, what became of it, and words that came back. */
export function AroundChoice(props: ChoicePlace & { readonly choice: Choice; readonly children: JSX.Element }): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  return (
    <>
      <Show
        when={(props.choice.field()?.conflict.length ?? 0) > 0 && props.choice.field()}
        fallback={
          <>
            {props.children}
            <SomeoneHere model={model()} path={props.path} writing={false} />
            <FieldState model={model()} path={props.path} />
          </>
        }
      >
        {(both) => <PlanConflict model={model()} path={props.path} field={both()} isText={false} />}
      </Show>
      <Returned desk={props.desk} path={props.path} onPutBack={props.choice.set} />
    </>
  );
}
