import { Match, Show, Switch, type JSX } from 'solid-js';
import type { Opened } from '../flows/editor-model.ts';
import { FlowEditor } from '../flows/flow-editor.tsx';
import { useLive } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { createAnswer } from '../look/create-answer.ts';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { flowWords } from '../words/flows.ts';
import { createWords } from '../words/words.ts';
import '../check-ins/check-in.css';
import { FlowPreview } from './flow-preview.tsx';

const t = createWords(flowWords);

/** One draft of a flow; its own chunk, which no patient's phone loads. */
export function FlowEditorScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ id: string }>();
  const draft = createAnswer(
    () => params.id,
    (draftId) => live.call('flows.open', { draftId }) as Promise<Opened>,
  );
  // What is opened once is kept fresh by the editor itself.
  const opened = (): Opened | undefined => draft.latest();
  return (
    <main id="main" class="st__main fe-page">
      <Switch
        fallback={
          <div class="st__wait">
            <Skeleton />
          </div>
        }
      >
        <Match when={draft.error() !== undefined}>
          <EmptyState title={t('gone')} action={<ButtonLink href="/flows">{t('toList')}</ButtonLink>}>
            {t('goneMore')}
          </EmptyState>
        </Match>
        <Match when={opened()}>
          <Show when={opened()} keyed>
            {(one) => <FlowEditor opened={one} phone={(parts) => <FlowPreview {...parts} />} />}
          </Show>
        </Match>
      </Switch>
    </main>
  );
}
