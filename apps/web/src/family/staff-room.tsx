import { Show, untrack, type JSX } from 'solid-js';
import type { ChartView } from '../live/live.ts';
import { familyDeskWords } from '../words/family-desk.ts';
import { familyRoomWords } from '../words/family-room.ts';
import { createWords } from '../words/words.ts';
import { createThread } from './create-thread.ts';
import { RoomComposer } from './room-composer.tsx';
import { RoomLog } from './room-log.tsx';
import { ThreadReturned } from './thread-returned.tsx';
import './family.css';
import './family-desk.css';

const t = createWords(familyDeskWords);
const tr = createWords(familyRoomWords);

type RoomProps = { readonly view: ChartView; readonly supporterId: string; readonly called: string; readonly zone: string };

/** One supporter's room beside the rest of the page. The frame around it is keyed by the person. */
export function StaffRoom(props: RoomProps): JSX.Element {
  const talk = untrack(() => createThread(props.view, props.supporterId));
  const name = (): string => talk.name() ?? '';
  return (
    <aside class="fam-room" aria-label={t('room', { name: name() })}>
      <header>
        <h2 class="panel-title">{t('room', { name: name() })}</h2>
        <p class="xs muted">
          {t('readBy', { called: props.called, name: name() })} {tr('hours')}
        </p>
      </header>
      <div class="fam-room__log scroll" tabindex="0" role="group" aria-label={tr('log')}>
        <Show when={talk.lines().length > 0} fallback={<p class="muted sm">{tr('emptyStaff')}</p>}>
          <RoomLog lines={talk.lines()} zone={props.zone} />
        </Show>
      </div>
      <footer>
        <ThreadReturned talk={talk} />
        <Show when={talk.open()} fallback={<p class="sm">{tr('closedStaff', { called: props.called, name: name() })}</p>}>
          <RoomComposer draft={talk.draft()} onDraft={(text) => talk.setDraft(text)} onSend={() => talk.send()} enterSends />
        </Show>
      </footer>
    </aside>
  );
}
