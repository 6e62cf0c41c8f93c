import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { playIcon, userRoundIcon } from '../look/icons.ts';
import { flowDeskWords } from '../words/flow-desk.ts';
import { createWords } from '../words/words.ts';
import { personas, type PersonaKey, type WalkModel } from './create-walk.ts';
import { saveFile } from './file.ts';

const t = createWords(flowDeskWords);

const words = { 'by-hand': 'byHand', usual: 'usual', hardest: 'hardest', skips: 'skipsAll', away: 'away' } as const;

/** Walks the draft in the preview, and keeps a walk as a test. */
export function TryIt(props: { readonly walk: WalkModel; readonly flowId: string }): JSX.Element {
  const [persona, setPersona] = createSignal<PersonaKey>('usual');
  const [said, setSaid] = createSignal('');
  const keep = (): void => {
    const walk = props.walk.kept();
    if (!walk) return;
    saveFile(`${props.flowId}-${walk.persona.name}-${walk.persona.language}.walk.json`, walk);
    setSaid(t('walkSaved'));
  };
  return (
    <div class="runas">
      <Icon of={userRoundIcon} />
      <label for="flow-persona" class="nowrap">
        {t('tryAs')}
      </label>
      <select class="select auto select--sm" id="flow-persona" onChange={(event) => setPersona(event.currentTarget.value as PersonaKey)}>
        <For each={personas}>
          {(key) => (
            <option value={key} selected={key === persona()}>
              {t(words[key])}
            </option>
          )}
        </For>
      </select>
      <Button look="soft" minor icon={playIcon} disabled={props.walk.playable() === undefined} onClick={() => props.walk.start(persona())}>
        {t('run')}
      </Button>
      <Show when={props.walk.active() !== undefined}>
        <Button look="quiet" minor onClick={() => props.walk.stop()}>
          {t('stop')}
        </Button>
        <Show when={props.walk.kept()}>
          <Button look="quiet" minor onClick={keep}>
            {t('keepWalk')}
          </Button>
        </Show>
      </Show>
      <span class="muted xs push" role="status">
        {said() || (props.walk.playable() === undefined ? t('notLinked') : '')}
        <Show when={props.walk.active() !== undefined && props.walk.minutes() > 0}>
          {' '}
          {t('clock', { time: clockWords(props.walk.minutes()) })}
        </Show>
      </span>
    </div>
  );
}

function clockWords(minutes: number): string {
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', `${minutes % 60} min`].filter((part) => part !== '').join(' ');
}
