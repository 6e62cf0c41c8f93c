import { NO_SHOW_AFTER_MS, type Booked } from '@cairn/sessions';
import { createSignal, Show, type JSX } from 'solid-js';
import { createNow } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { refusalText } from '../words/refusals.ts';
import { roomWords } from '../words/room.ts';
import { createWords } from '../words/words.ts';
import { clock } from './when.ts';

const t = createWords(roomWords);
const MINUTE = 60_000;

type NoShowProps = {
  readonly booked: Pick<Booked, 'startsAt'>;
  readonly called: string;
  readonly zone: string;
  /** Answers with the code of its refusal. */
  readonly onMiss: () => Promise<string | undefined>;
};

/** Says that the patient did not come; before the time of grace is over it says when that will be. */
export function NoShow(props: NoShowProps): JSX.Element {
  const now = createNow(15_000);
  const [asking, setAsking] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [code, setCode] = createSignal<string>();
  const from = (): number => props.booked.startsAt + NO_SHOW_AFTER_MS;
  const early = (): boolean => now() < from();
  const time = (at: number): string => clock(at, props.zone);
  const miss = async (): Promise<void> => {
    setBusy(true);
    const refused = await props.onMiss();
    setBusy(false);
    setCode(refused);
    if (refused === undefined) setAsking(false);
  };
  return (
    <>
      <Button minor look="outline" onClick={() => setAsking(true)}>
        {t('noShow')}
      </Button>
      <Dialog
        open={asking()}
        title={t('noShowTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('keepWaiting')}</Button>
            <Button look="primary" disabled={early()} busy={busy() ? t('marking') : undefined} onClick={() => void miss()}>
              {t('noShow')}
            </Button>
          </>
        }
      >
        <p>{t('noShowBody', { time: time(props.booked.startsAt), name: props.called })}</p>
        <p>{early() ? t('noShowGrace', { time: time(from()), minutes: NO_SHOW_AFTER_MS / MINUTE }) : t('noShowTry')}</p>
        <Show when={code()}>
          {(refused) => (
            <p class="field__error" role="alert">
              {refusalText(refused())}
            </p>
          )}
        </Show>
      </Dialog>
    </>
  );
}
