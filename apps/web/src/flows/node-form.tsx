import {
  nodeKinds,
  requiredCodes,
  type Ask,
  type Flow,
  type HandOver,
  type Node,
  type NodeId,
  type Say,
  type Text,
} from '@cairn/workflows';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { arrowDownIcon, arrowUpIcon, trashIcon } from '../look/icons.ts';
import { flowFormWords } from '../words/flow-forms.ts';
import { flowWords } from '../words/flows.ts';
import { createWords } from '../words/words.ts';
import { ActForm } from './act-form.tsx';
import type { EditorModel } from './editor-model.ts';
import { Opt, Pick, Typed } from './fields.tsx';
import { FlowForm } from './flow-form.tsx';
import { iconOf } from './icons.ts';
import { AgainForm, BranchForm, EndForm, HandOverForm, IncludeForm, ScoreForm, WaitForm } from './kind-forms.tsx';
import { noWords } from './model/fresh.ts';
import { leadsTo } from './model/leads.ts';
import { mainSlot } from './model/ways.ts';
import { QuestionForm } from './question-form.tsx';
import { placeOf, titleOf } from './say.ts';
import { TextPair } from './text-pair.tsx';
import { Way } from './way.tsx';

const t = createWords(flowFormWords);
const editor = createWords(flowWords);

const refusals = {
  'unknown-node': 'unknownNode',
  'id-taken': 'idTaken',
  'bad-id': 'badId',
  'last-node': 'lastNode',
  'edge-of-line': 'edgeOfLine',
  'kind-differs': 'unknownNode',
  'too-many': 'tooMany',
} as const;

/** The selected step, or the flow's own settings. Escape goes back to the list. */
export function NodeForm(props: {
  readonly model: EditorModel;
  readonly onApprove?: ((promise: string) => void) | undefined;
}): JSX.Element {
  const model = () => props.model;
  return (
    <form
      class="props scroll"
      id="flow-form"
      tabindex="-1"
      aria-label={model().selected() === undefined ? editor('settings') : titleOf(model().selected() ?? '')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Show when={model().node()} fallback={<FlowForm model={model()} onApprove={props.onApprove} />}>
        {(node) => (
          <>
            <NodeHead model={model()} node={node()} />
            <Show when={model().refused()}>
              {(code) => (
                <p class="field__error" role="alert">
                  {t(refusals[code()])}
                </p>
              )}
            </Show>
            <KindForm model={model()} node={node()} />
            <Name model={model()} />
          </>
        )}
      </Show>
    </form>
  );
}

function NodeHead(props: { readonly model: EditorModel; readonly node: Node }): JSX.Element {
  const id = (): string => props.model.selected() ?? '';
  return (
    <header class="props__head">
      <h2>
        <Icon of={iconOf(props.node)} />
        {titleOf(id())}
      </h2>
      <div class="props__acts" role="group" aria-label={titleOf(id())}>
        <IconButton icon={arrowUpIcon} label={editor('moveUp')} onClick={() => props.model.move(id(), 'up')} />
        <IconButton icon={arrowDownIcon} label={editor('moveDown')} onClick={() => props.model.move(id(), 'down')} />
        <IconButton icon={trashIcon} label={editor('remove')} onClick={() => props.model.remove(id())} />
      </div>
    </header>
  );
}

/** Its name and kind, after its content: they change seldom. */
function Name(props: { readonly model: EditorModel }): JSX.Element {
  const id = (): string => props.model.selected() ?? '';
  return (
    <fieldset class="part">
      <legend class="vh">{t('name')}</legend>
      <Typed
        label={t('name')}
        hint={t('nameHint')}
        value={id()}
        onChange={(to) => to !== '' && props.model.edit({ type: 'rename', id: id(), to }, 'rename')}
      />
      <Pick
        label={t('kind')}
        value={props.model.node()?.kind ?? 'say'}
        options={nodeKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={(kind) => props.model.edit({ type: 'kind', id: id(), kind })}
      />
    </fieldset>
  );
}

function KindForm(props: { readonly model: EditorModel; readonly node: Node }): JSX.Element {
  const as = <K extends Node['kind']>(kind: K): Extract<Node, { kind: K }> | undefined =>
    props.node.kind === kind ? (props.node as Extract<Node, { kind: K }>) : undefined;
  const change = (node: Node, key?: string): void => props.model.change(node, key);
  const straight = () => mainSlot(props.node) === 'next' && props.node.kind !== 'include' && props.node.kind !== 'again';
  return (
    <>
      <Switch>
        <Match when={as('ask')}>
          {(node) => <AskForm flow={props.model.flow()} id={props.model.selected() ?? ''} ask={node()} onChange={change} />}
        </Match>
        <Match when={as('say')}>
          {(node) => (
            <>
              <TextPair label={t('say')} name="text" text={node().text} onChange={(text, key) => change({ ...node(), text }, key)} />
              <PromisePick flow={props.model.flow()} node={node()} onChange={change} />
            </>
          )}
        </Match>
        <Match when={as('branch')}>{(node) => <BranchForm model={props.model} node={node()} />}</Match>
        <Match when={as('score')}>{(node) => <ScoreForm model={props.model} node={node()} />}</Match>
        <Match when={as('include')}>{(node) => <IncludeForm model={props.model} node={node()} />}</Match>
        <Match when={as('act')}>{(node) => <ActForm act={node().act} onChange={(act, key) => change({ ...node(), act }, key)} />}</Match>
        <Match when={as('wait')}>{(node) => <WaitForm model={props.model} node={node()} />}</Match>
        <Match when={as('hand-over')}>
          {(node) => (
            <>
              <HandOverForm model={props.model} node={node()} />
              <PromisePick flow={props.model.flow()} node={node()} onChange={change} />
            </>
          )}
        </Match>
        <Match when={as('again')}>{(node) => <AgainForm model={props.model} node={node()} />}</Match>
        <Match when={as('end')}>{(node) => <EndForm model={props.model} node={node()} />}</Match>
      </Switch>
      <Show when={straight()}>
        <Way model={props.model} slot="next" />
      </Show>
    </>
  );
}

function AskForm(props: {
  readonly flow: Flow;
  readonly id: NodeId;
  readonly ask: Ask;
  readonly onChange: (ask: Ask, key?: string) => void;
}): JSX.Element {
  const hint = (text: Text | undefined, key?: string): void => {
    const { hint: _was, ...rest } = props.ask;
    props.onChange(text ? { ...rest, hint: text } : rest, key);
  };
  const hide = (on: boolean): void => {
    const { discreet: _was, ...rest } = props.ask;
    props.onChange(on ? { ...rest, discreet: true } : rest);
  };
  return (
    <>
      <TextPair label={t('ask')} name="text" text={props.ask.text} onChange={(text, key) => props.onChange({ ...props.ask, text }, key)} />
      <Show
        when={props.ask.hint}
        fallback={
          <Button look="quiet" minor class="flush-x" onClick={() => hint(noWords)}>
            {t('addHint')}
          </Button>
        }
      >
        {(text) => (
          <>
            <TextPair label={t('hint')} name="hint" text={text()} onChange={hint} />
            <Button look="quiet" minor class="flush-x" onClick={() => hint(undefined)}>
              {t('removeHint')}
            </Button>
          </>
        )}
      </Show>
      <QuestionForm
        ask={props.ask}
        onChange={props.onChange}
        leads={(value) => placeOf(props.flow, leadsTo(props.flow, props.id, value))}
      />
      <SkipForm ask={props.ask} onChange={props.onChange} />
      <Opt label={t('discreet')} more={t('discreetMore')} checked={props.ask.discreet === true} onChange={hide} />
      <PromisePick flow={props.flow} node={props.ask} onChange={(node) => props.onChange(node as Ask)} />
      <Typed
        label={t('measure')}
        value={props.ask.measure}
        onChange={(measure) => measure !== '' && props.onChange({ ...props.ask, measure }, 'measure')}
      />
      <Pick
        label={t('progressStep')}
        value={props.ask.step}
        options={[...new Set([...props.flow.steps, props.ask.step])].map((step) => ({ value: step, label: titleOf(step) }))}
        onChange={(step) => props.onChange({ ...props.ask, step })}
      />
    </>
  );
}

/** Every question can be passed over, unless it says why not: as a code and in words. */
function SkipForm(props: { readonly ask: Ask; readonly onChange: (ask: Ask, key?: string) => void }): JSX.Element {
  const require = (required: Ask['required'], key?: string): void => {
    const { required: _was, ...rest } = props.ask;
    props.onChange(required ? { ...rest, required } : rest, key);
  };
  return (
    <>
      <Opt
        label={t('canSkip')}
        more={t('canSkipMore')}
        checked={props.ask.required === undefined}
        onChange={(on) => require(on ? undefined : { code: 'safety', text: noWords })}
      />
      <Show when={props.ask.required}>
        {(required) => (
          <fieldset class="part">
            <legend class="vh">{t('whyRequired')}</legend>
            <Pick
              label={t('whyRequired')}
              value={required().code}
              options={requiredCodes.map((code) => ({ value: code, label: t(code) }))}
              onChange={(code) => require({ ...required(), code })}
            />
            <TextPair
              label={t('whyRequiredText')}
              name="required"
              text={required().text}
              onChange={(text, key) => require({ ...required(), text }, key)}
            />
          </fieldset>
        )}
      </Show>
    </>
  );
}

type Promising = Ask | Say | HandOver;

/** Which of the flow's promises these words make. */
export function PromisePick(props: {
  readonly flow: Flow;
  readonly node: Promising;
  readonly onChange: (node: Promising) => void;
}): JSX.Element {
  const keys = (): readonly string[] => [
    ...new Set([...Object.keys(props.flow.promises ?? {}), ...(props.node.promise ? [props.node.promise] : [])]),
  ];
  const set = (key: string): void => {
    const { promise: _was, ...rest } = props.node;
    props.onChange((key === '' ? rest : { ...rest, promise: key }) as Promising);
  };
  return (
    <Show when={keys().length > 0}>
      <Pick
        label={t('makesPromise')}
        value={props.node.promise ?? ''}
        options={[{ value: '', label: t('noPromise') }, ...keys().map((key) => ({ value: key, label: titleOf(key) }))]}
        onChange={set}
      />
    </Show>
  );
}
