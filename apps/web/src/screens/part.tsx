import { createSignal, onMount, Show, type Component, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';

const t = createWords(sessionWords);

/** A heavy part of a screen whose code comes when it is first shown. Nothing stands there meanwhile; when the code does not come, a way to try again. */
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
      <>
        <Show when={part()}>
          <Dynamic component={part()} {...props} />
        </Show>
        <Show when={failed()}>
          <p class="part-failed" role="alert">
            {t('partFailed')}{' '}
            <button type="button" class="btn btn--outline btn--sm" onClick={() => void fetchCode()}>
              {t('partAgain')}
            </button>
          </p>
        </Show>
      </>
    );
  };
}
