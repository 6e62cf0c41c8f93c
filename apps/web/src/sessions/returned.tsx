import { For, type JSX } from 'solid-js';
import { Banner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { circleAlertIcon } from '../look/icons.ts';
import { refusalText } from '../words/refusals.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';

const t = createWords(sessionWords);

/** Words for the page that the server did not take, kept in sight until their author lets them go. */
export function ReturnedAnswers(props: { readonly room: Room }): JSX.Element {
  return (
    <For each={props.room.returned().filter((one) => one.path !== undefined)}>
      {(one) => (
        <Banner
          tone="today"
          icon={circleAlertIcon}
          role="alert"
          action={
            <Button look="outline" minor class="banner__act" onClick={() => props.room.letGo(one.opId)}>
              {t('letGo')}
            </Button>
          }
        >
          {refusalText(one.code)} {t('returned')} <q class="returned__words">{one.text}</q>
        </Banner>
      )}
    </For>
  );
}
