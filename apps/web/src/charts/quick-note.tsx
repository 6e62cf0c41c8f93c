import type { Refusal } from '@cairn/kernel';
import { createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { Key } from '../look/marks.tsx';
import { chartWords } from '../words/charts.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';

const t = createWords(chartWords);

/** What was typed and not sent, by chart. */
const drafts = new Map<string, string>();

/** A line for the team. It stands below until the server has it; a refused one comes back into the field with its text. */
export function QuickNote(props: { readonly view: ChartView; readonly input?: (element: HTMLInputElement) => void }): JSX.Element {
  const live = useLive();
  const [text, keep] = createSignal(untrack(() => drafts.get(props.view.chart)) ?? '');
  const [refusal, setRefusal] = createSignal<Refusal>();
  const waiting = (): readonly string[] =>
    props.view.pending().flatMap((one) => (one.path === 'triage.note' && one.state() !== 'refused' ? [String(one.input['text'])] : []));
  const setText = (next: string): void => {
    drafts.set(props.view.chart, next);
    keep(next);
  };
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const said = text().trim();
    if (said === '') return;
    setRefusal(undefined);
    setText('');
    const settled = await live.send('triage.note', { chart: props.view.chart, text: said }).done;
    if (settled.ok) return;
    setText([said, text()].filter(Boolean).join(' '));
    setRefusal(settled.refusal);
  };
  return (
    <div>
      <Show when={refusal()}>{(why) => <ErrorBanner title={refusalText(why().code)} />}</Show>
      <For each={waiting()}>
        {(line) => (
          <p class="quick__waits xs">
            <span class="muted">{t('noteWaits')}:</span> {line}
          </p>
        )}
      </For>
      <form class="composer" onSubmit={(event) => void add(event)}>
        <label class="vh" for="quick-note">
          {t('quickNote')}
        </label>
        <input
          class="input"
          id="quick-note"
          ref={(element) => props.input?.(element)}
          value={text()}
          maxlength={2000}
          placeholder={t('quickNote')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit">
          {t('add')}
          <Key>N</Key>
        </Button>
      </form>
    </div>
  );
}
