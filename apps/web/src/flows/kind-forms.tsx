import type { Again, Branch, End, HandOver, Include, ScoreNode, Wait } from '@cairn/workflows';
import { For, Index, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { arrowDownIcon, arrowUpIcon, plusIcon, trashIcon } from '../look/icons.ts';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords } from '../words/words.ts';
import { LimitForm, RolePick } from './act-form.tsx';
import { ConditionForm, firstSubject } from './condition-form.tsx';
import type { EditorModel } from './editor-model.ts';
import { AddNamed, NumberField, Opt, ToNode, Typed } from './fields.tsx';
import { plain } from './model/conditions.ts';
import {
  movedArm,
  withArm,
  withCondition,
  withEnd,
  withEvent,
  withEventNamed,
  withItem,
  withoutArm,
  withoutEnd,
  withoutEvent,
} from './model/parts.ts';
import { TextPair } from './text-pair.tsx';
import { Way } from './way.tsx';

const t = createWords(flowFormWords);

type Of<N> = { readonly model: EditorModel; readonly node: N };

export function BranchForm(props: Of<Branch>): JSX.Element {
  const change = (node: Branch, key?: string): void => props.model.change(node, key);
  return (
    <>
      <p class="muted sm">{t('firstHolds')}</p>
      <ol class="arms" role="list">
        <Index each={props.node.arms}>
          {(arm, index) => (
            <li class="part" role="group" aria-label={t('arm', { number: index + 1 })}>
              <header class="arms__head">
                <span class="field__label">{t('arm', { number: index + 1 })}</span>
                <IconButton
                  icon={arrowUpIcon}
                  label={t('armUp', { number: index + 1 })}
                  onClick={() => change(movedArm(props.node, index, -1))}
                />
                <IconButton
                  icon={arrowDownIcon}
                  label={t('armDown', { number: index + 1 })}
                  onClick={() => change(movedArm(props.node, index, 1))}
                />
                <IconButton
                  icon={trashIcon}
                  label={t('removeArm', { number: index + 1 })}
                  onClick={() => change(withoutArm(props.node, index))}
                />
              </header>
              <ConditionForm
                flow={props.model.flow()}
                condition={arm().when}
                onChange={(when, key) => change(withCondition(props.node, index, when), key && `arm.${index}.${key}`)}
              />
              <Way model={props.model} slot={`arm:${index}`} label={t('goesTo')} />
            </li>
          )}
        </Index>
      </ol>
      <Button
        look="quiet"
        minor
        icon={plusIcon}
        class="flush-x"
        onClick={() => change(withArm(props.node, plain(props.model.flow(), firstSubject(props.model.flow()))))}
      >
        {t('addArm')}
      </Button>
      <Way model={props.model} slot="otherwise" />
    </>
  );
}

export function ScoreForm(props: Of<ScoreNode>): JSX.Element {
  const change = (node: ScoreNode, key?: string): void => props.model.change(node, key);
  const isAsk = (id: string): boolean => props.model.flow().nodes[id]?.kind === 'ask';
  return (
    <>
      <Typed
        label={t('instrument')}
        value={props.node.instrument}
        onChange={(instrument) => instrument !== '' && change({ ...props.node, instrument }, 'instrument')}
      />
      <fieldset class="part">
        <legend class="field__label">{t('items')}</legend>
        <For each={Object.keys(props.node.items)}>
          {(item) => (
            <div class="opts__end">
              <ToNode
                label={t('itemFrom')}
                flow={props.model.flow()}
                value={props.node.items[item]}
                only={isAsk}
                onChange={(id) => change(withItem(props.node, item, id))}
              />
              <span class="arms__item">{item}</span>
              <IconButton
                icon={trashIcon}
                label={t('removeItem', { item })}
                onClick={() => change(withItem(props.node, item, undefined))}
              />
            </div>
          )}
        </For>
        <AddNamed
          label={t('newItem')}
          word={t('addItem')}
          onAdd={(item) => change(withItem(props.node, item, firstSubject(props.model.flow())))}
        />
      </fieldset>
    </>
  );
}

export function IncludeForm(props: Of<Include>): JSX.Element {
  const change = (node: Include, key?: string): void => props.model.change(node, key);
  const pin = () => ('flow' in props.node.of ? props.node.of.flow : undefined);
  const instrument = () => ('instrument' in props.node.of ? props.node.of : undefined);
  const toFlow = (on: boolean): void =>
    change({ ...props.node, of: on ? { flow: { id: 'daily', version: 1, hash: '0'.repeat(64) } } : { instrument: 'phq-2', version: '1' } });
  const set = (part: { readonly id?: string; readonly version?: number; readonly hash?: string }, key: string): void => {
    const was = pin();
    if (was) change({ ...props.node, of: { flow: { ...was, ...part } } }, key);
  };
  return (
    <>
      <Opt label={t('aFlow')} checked={pin() !== undefined} onChange={toFlow} />
      <Show when={pin()}>
        {(of) => (
          <>
            <Typed label={t('flowId')} value={of().id} onChange={(id) => id !== '' && set({ id }, 'id')} />
            <NumberField
              label={t('instrumentVersion')}
              value={of().version}
              onChange={(version) => version !== undefined && set({ version: Math.max(1, Math.round(version)) }, 'version')}
            />
            <Typed label={t('flowHash')} value={of().hash} onChange={(hash) => /^[0-9a-f]{64}$/.test(hash) && set({ hash }, 'hash')} />
          </>
        )}
      </Show>
      <Show when={instrument()}>
        {(of) => (
          <div class="pair pair--short">
            <Typed
              label={t('instrument')}
              value={of().instrument}
              onChange={(key) => key !== '' && change({ ...props.node, of: { ...of(), instrument: key } }, 'instrument')}
            />
            <Typed
              label={t('instrumentVersion')}
              value={of().version}
              onChange={(version) => version !== '' && change({ ...props.node, of: { ...of(), version } }, 'version')}
            />
          </div>
        )}
      </Show>
      <For each={Object.keys(props.node.ends ?? {})}>
        {(outcome) => (
          <div class="opts__end">
            <Way model={props.model} slot={`end:${outcome}`} />
            <IconButton icon={trashIcon} label={t('removeEnd', { outcome })} onClick={() => change(withoutEnd(props.node, outcome))} />
          </div>
        )}
      </For>
      <AddNamed label={t('newOutcome')} word={t('addEnd')} onAdd={(outcome) => change(withEnd(props.node, outcome, props.node.next))} />
      <Way model={props.model} slot="next" />
    </>
  );
}

export function WaitForm(props: Of<Wait>): JSX.Element {
  const change = (node: Wait, key?: string): void => props.model.change(node, key);
  const limit = (after: Wait['after']): void => {
    const { after: _was, ...rest } = props.node;
    change(after ? { ...rest, after } : rest);
  };
  return (
    <>
      <TextPair label={t('say')} name="text" text={props.node.text} onChange={(text, key) => change({ ...props.node, text }, key)} />
      <fieldset class="part">
        <legend class="field__label">{t('events')}</legend>
        <Index each={props.node.on}>
          {(one, index) => (
            <div class="opts__end">
              <Typed
                label={t('event')}
                value={one().event}
                onChange={(event) => event !== '' && change(withEventNamed(props.node, index, event), `on.${index}`)}
              />
              <Way model={props.model} slot={`on:${index}`} label={t('goesTo')} />
              <IconButton
                icon={trashIcon}
                label={t('removeEvent', { event: one().event })}
                onClick={() => change(withoutEvent(props.node, index))}
              />
            </div>
          )}
        </Index>
        <Button look="quiet" minor icon={plusIcon} class="flush-x" onClick={() => change(withEvent(props.node))}>
          {t('addEvent')}
        </Button>
      </fieldset>
      <LimitForm value={props.node.after} onChange={limit} />
      <Way model={props.model} slot="timeout" />
    </>
  );
}

export function HandOverForm(props: Of<HandOver>): JSX.Element {
  const change = (node: HandOver, key?: string): void => props.model.change(node, key);
  const limit = (after: HandOver['after']): void => {
    const { after: _was, ...rest } = props.node;
    change(after ? { ...rest, after } : rest);
  };
  const to = (role: string | undefined): void => {
    const { to: _was, ...rest } = props.node;
    change(role === undefined ? rest : { ...rest, to: role });
  };
  return (
    <>
      <TextPair label={t('say')} name="text" text={props.node.text} onChange={(text, key) => change({ ...props.node, text }, key)} />
      <RolePick label={t('handTo')} value={props.node.to} onChange={to} />
      <Way model={props.model} slot="back" />
      <LimitForm value={props.node.after} onChange={limit} />
      <Way model={props.model} slot="timeout" />
    </>
  );
}

export function AgainForm(props: Of<Again>): JSX.Element {
  const change = (node: Again, key?: string): void => props.model.change(node, key);
  const hold = (on: boolean): void => {
    const { while: _was, ...rest } = props.node;
    change(on ? { ...rest, while: plain(props.model.flow(), firstSubject(props.model.flow())) } : rest);
  };
  return (
    <>
      <Way model={props.model} slot="to" />
      <NumberField
        label={t('rounds')}
        value={props.node.atMost}
        onChange={(atMost) => atMost !== undefined && change({ ...props.node, atMost: Math.max(0, Math.round(atMost)) })}
      />
      <Opt label={t('whileHolds')} checked={props.node.while !== undefined} onChange={hold} />
      <Show when={props.node.while}>
        {(condition) => (
          <ConditionForm
            flow={props.model.flow()}
            condition={condition()}
            onChange={(next, key) => change({ ...props.node, while: next }, key && `while.${key}`)}
          />
        )}
      </Show>
      <Way model={props.model} slot="next" />
    </>
  );
}

export function EndForm(props: Of<End>): JSX.Element {
  return (
    <Typed
      label={t('outcome')}
      value={props.node.outcome}
      onChange={(outcome) => outcome !== '' && props.model.change({ ...props.node, outcome }, 'outcome')}
    />
  );
}
