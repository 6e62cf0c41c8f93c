import { Show, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { messagesSquareIcon } from '../look/icons.ts';
import { Count } from '../look/marks.tsx';
import { familyRoomWords } from '../words/family-room.ts';
import { lookWords } from '../words/look.ts';
import { createWords } from '../words/words.ts';

const t = createWords(familyRoomWords);
const look = createWords(lookWords);

/** From what one person sees to the room with them, while it is open or something was written there. */
export function RoomLink(props: { readonly chart: ChartView; readonly supporterId: string; readonly open: boolean }): JSX.Element {
  const { me } = useLive();
  const thread = () => props.chart.state()?.family?.threads.find(({ supporterId }) => supporterId === props.supporterId);
  const unread = (): number => {
    const read = thread()?.read[me.personId] ?? 0;
    return (thread()?.lines ?? []).filter(({ seq, from }) => seq > read && from.personId !== me.personId).length;
  };
  return (
    <Show when={props.open || (thread()?.lines.length ?? 0) > 0}>
      <ButtonLink block icon={messagesSquareIcon} href={`/family/${props.supporterId}`}>
        {t('title')}
        <Count of={unread()} tone="new" what={look('newCount', { count: unread() })} />
      </ButtonLink>
    </Show>
  );
}
