import { createComponent, createSignal, ErrorBoundary, onMount, Show, type Component, type JSX } from 'solid-js';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';

const t = createWords(sessionWords);

/**
 * A heavy part of a screen whose code comes when it is first shown. Nothing stands there meanwhile. When the code does not come, or
 * the part breaks, the rest of the screen goes on and there is a way to try again.
 */
export function makePart<Props extends object>(load: () => Promise<Component<Props>>): Component<Props> {
  return (props: Props): JSX.Element => {
    const [part, setPart] = createSignal<Component<Props>>();
    const [failed, setFailed] = createSignal(false);
    const fetchCode = async (): Promise<void> => {
      setFailed(false);
      try {
        const code = await load();
        setPart(() => code);
      } catch {
        setFailed(true);
      }
    };
    onMount(() => void fetchCode());
    return (
      <ErrorBoundary fallback={(_problem, reset) => <Failed onRetry={() => reset()} />}>
        <Show when={part()}>{(code) => createComponent(code(), props)}</Show>
        <Show when={failed()}>
          <Failed onRetry={() => void fetchCode()} />
        </Show>
      </ErrorBoundary>
    );
  };
}

function Failed(props: { readonly onRetry: () => void }): JSX.Element {
  return (
    <p class="part-failed" role="alert">
      {t('partFailed')}{' '}
      <button type="button" class="btn btn--outline btn--sm" onClick={() => props.onRetry()}>
        {t('partAgain')}
      </button>
    </p>
  );
}
