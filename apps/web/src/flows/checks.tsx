import { explain, type Finding } from '@cairn/workflows/check';
import { For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { SeverityMark } from '../look/severity.tsx';
import { flowWords } from '../words/flows.ts';
import { createWords } from '../words/words.ts';
import type { FindingsModel } from './create-findings.ts';
import type { EditorModel } from './editor-model.ts';
import { titleOf } from './say.ts';

const t = createWords(flowWords);

/** What would go wrong, and the way to it. */
export function Checks(props: { readonly model: EditorModel; readonly findings: FindingsModel }): JSX.Element {
  return (
    <section class="checks" aria-labelledby="flow-checks">
      <h2 id="flow-checks">
        {t('checks')}
        <Show when={props.findings.all()} fallback={<span class="muted xs push">{t('checking')}</span>}>
          <span class="checks__counts push">
            <Count of="now" count={props.findings.errors()} words={t('errors', { count: props.findings.errors() })} />
            <Count of="today" count={props.findings.warnings()} words={t('warnings', { count: props.findings.warnings() })} />
            <Count of="steady" count={props.findings.holding()} words={t('passed', { count: props.findings.holding() })} />
          </span>
        </Show>
      </h2>
      <ul role="list">
        <For each={sorted(props.findings.all() ?? [])}>{(finding) => <Row model={props.model} finding={finding} />}</For>
      </ul>
      <Show when={props.findings.all()?.length === 0}>
        <p class="sm muted">{t('noFindings')}</p>
      </Show>
    </section>
  );
}

/** Errors first; otherwise in the order of the flow. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter((one) => one.severity === 'error'), ...findings.filter((one) => one.severity === 'warning')];
}

function Count(props: { readonly of: 'now' | 'today' | 'steady'; readonly count: number; readonly words: string }): JSX.Element {
  return (
    <Show when={props.count > 0}>
      <SeverityMark of={props.of}>
        <span aria-hidden="true">{props.count}</span>
        <span class="vh">{props.words}</span>
      </SeverityMark>
    </Show>
  );
}

function Row(props: { readonly model: EditorModel; readonly finding: Finding }): JSX.Element {
  const isError = (): boolean => props.finding.severity === 'error';
  const go = (): void =>
    props.model.select(Object.hasOwn(props.model.flow().nodes, props.finding.node) ? props.finding.node : undefined, true);
  const words = () => explain(props.model.flow(), props.finding);
  const isHere = (): boolean => props.model.selected() === props.finding.node;
  return (
    <li>
      <span aria-hidden="true">
        <SeverityMark of={isError() ? 'now' : 'today'} bare />
      </span>
      <span>
        {words().title}
        <span class="muted">{words().where}</span>
        <Show when={isHere()}>
          <span class="muted">{words().fix}</span>
        </Show>
      </span>
      <Button look={isError() ? 'outline' : 'quiet'} minor onClick={go}>
        {isError() ? t('fix') : t('go')}
        <span class="vh">: {titleOf(props.finding.node)}</span>
      </Button>
    </li>
  );
}
