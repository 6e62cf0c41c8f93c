import { For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords } from '../words/words.ts';
import { createSave } from './create-save.ts';
import { useFamily } from './create-family.ts';

const t = createWords(familyLearnWords);

/** One thing of somebody's own place, put into a room by their own press and no other way. */
export function ShowInRoom(props: { readonly what: 'check-in' | 'sheet' | 'certificate'; readonly item: string }): JSX.Element {
  const family = useFamily();
  return (
    <For each={family.rooms()}>{({ chart, called }) => <ShowTo chart={chart} called={called} what={props.what} item={props.item} />}</For>
  );
}

type ShowToProps = {
  readonly chart: string;
  readonly called: string;
  readonly what: 'check-in' | 'sheet' | 'certificate';
  readonly item: string;
};

function ShowTo(props: ShowToProps): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const save = createSave();
  const shown = (): boolean => family.path()?.shared.some(({ chart, itemId }) => chart === props.chart && itemId === props.item) === true;
  return (
    <Show when={live.online()}>
      <Show
        when={!shown()}
        fallback={
          <p class="sm" role="status">
            {t('shown', { name: props.called })}
          </p>
        }
      >
        <Button
          look="quiet"
          busy={save.busy()}
          onClick={() => void save.follow(live.send('family.share', { chart: props.chart, what: props.what, itemId: props.item }))}
        >
          {t('showTo', { name: props.called })}
        </Button>
        <Show when={save.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
      </Show>
    </Show>
  );
}
