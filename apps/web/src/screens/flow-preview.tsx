import type { Ask, Flow, Language, Node, NodeId, Text } from '@cairn/workflows';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { say } from '../check-ins/answer-words.ts';
import { Icon } from '../look/icon.tsx';
import { doorOpenIcon, lifeBuoyIcon, xIcon } from '../look/icons.ts';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { flowWords } from '../words/flows.ts';
import { lookWords } from '../words/look.ts';
import { createWords, LanguageContext } from '../words/words.ts';
import type { WalkModel } from '../flows/create-walk.ts';
import type { EditorModel } from '../flows/editor-model.ts';
import { mainWay } from '../flows/model/ways.ts';
import { subtitleOf } from '../flows/say.ts';
import { AskPanel, names } from './flow-ask.tsx';
import { Walked } from './flow-walked.tsx';

const t = createWords(flowWords);
const look = createWords(lookWords);

export type PreviewProps = {
  readonly model: EditorModel;
  readonly walk: WalkModel;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
};

/** The phone of whoever walks the flow, drawn with the same parts as theirs. */
export function FlowPreview(props: PreviewProps): JSX.Element {
  const shown = (): Language => props.language;
  return (
    <section class="pv__phone" aria-label={t('preview')}>
      <header class="pv__head">
        <h2 class="panel-title">{t('preview')}</h2>
        <span class="push">
          <SegmentedControl
            label={t('previewLanguage')}
            options={[
              { value: 'en', label: 'English' },
              { value: 'es', label: <span lang="es">Español</span> },
            ]}
            value={props.language}
            onChange={(language) => props.onLanguage(language)}
          />
        </span>
      </header>
      <div class="pv__frame" role="group" aria-label={t('previewOf')}>
        <LanguageContext.Provider value={shown}>
          <div class="phone" data-surface="patient" lang={props.language}>
            <div class="ci">
              <PhoneBar model={props.model} walk={props.walk} />
              <Show when={props.walk.way()} fallback={<Standing model={props.model} language={props.language} />}>
                {(way) => <Walked walk={props.walk} way={way()} language={props.language} />}
              </Show>
            </div>
          </div>
        </LanguageContext.Provider>
      </div>
    </section>
  );
}

/** The ways out are drawn, and lead nowhere from here. */
function PhoneBar(props: { readonly model: EditorModel; readonly walk: WalkModel }): JSX.Element {
  const flow = (): Flow => props.model.flow();
  const step = (): number => {
    const at = props.walk.way()?.at?.node ?? props.model.node();
    const steps = props.walk.playable()?.steps ?? flow().steps;
    if (at?.kind === 'end') return steps.length;
    return at?.kind === 'ask' ? Math.max(0, steps.indexOf(at.step)) : 0;
  };
  const steps = () => (props.walk.active() === undefined ? flow().steps : (props.walk.playable()?.steps ?? [])).slice(0, 14);
  return (
    <div class="ci__bar" inert>
      <span class="ci__close">
        <Icon of={xIcon} />
      </span>
      <span class="ci__steps">
        <For each={steps()}>{(_one, index) => <span classList={{ 'is-done': index() < step(), 'is-now': index() === step() }} />}</For>
      </span>
      <span class="icon-btn">
        <Icon of={doorOpenIcon} />
      </span>
      <span class="help-pill">
        <Icon of={lifeBuoyIcon} />
        {look('helpNow')}
      </span>
    </div>
  );
}

/** The selected step as the person meets it, under what was said before. */
function Standing(props: { readonly model: EditorModel; readonly language: Language }): JSX.Element {
  const node = (): Node | undefined => props.model.node();
  const ask = (): Ask | undefined => {
    const at = node();
    return at?.kind === 'ask' ? at : undefined;
  };
  const spoken = (): Text | undefined => {
    const at = node();
    return at?.kind === 'say' || at?.kind === 'wait' || at?.kind === 'hand-over' ? at.text : undefined;
  };
  const before = () => saidBefore(props.model.flow(), props.model.selected());
  return (
    <div class="pv__still" inert>
      <div class="ci__log">
        <div class="ci__lines">
          <For each={before()}>{(text) => <p class="bubble">{say(text, props.language, names)}</p>}</For>
          <Show when={spoken()}>{(text) => <p class="bubble">{say(text(), props.language, names) || '…'}</p>}</Show>
        </div>
      </div>
      <Switch>
        <Match when={ask()}>{(one) => <AskPanel id={props.model.selected() ?? ''} ask={one()} />}</Match>
        <Match when={node()?.kind === 'end' ? node() : undefined}>
          {(end) => <p class="ci__panel">{t('endsAs', { outcome: subtitleOf(end()) })}</p>}
        </Match>
        <Match when={!spoken()}>
          <p class="ci__panel muted">{t('notOnPhone')}</p>
        </Match>
      </Switch>
    </div>
  );
}

/** The two lines that lead here on the straight way. */
function saidBefore(flow: Flow, id: NodeId | undefined): readonly Text[] {
  const found: Text[] = [];
  let at = id;
  for (let look = 0; look < 6 && at !== undefined && found.length < 2; look += 1) {
    const here: NodeId = at;
    const before: readonly [NodeId, Node] | undefined = Object.entries(flow.nodes).find(([, node]) => mainWay(node) === here);
    if (before && (before[1].kind === 'say' || before[1].kind === 'ask')) found.unshift(before[1].text);
    at = before?.[0];
  }
  return found;
}
