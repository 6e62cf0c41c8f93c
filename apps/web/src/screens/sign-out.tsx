import { createSignal, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { leaveAccount } from '../sign-in/leave-account.ts';
import { settingsWords } from '../words/settings.ts';
import { createWords } from '../words/words.ts';

const t = createWords(settingsWords);

/** Signs out; asks first when something on this device was not sent yet, because it would go too. */
export function createSignOut(): { readonly signOut: () => void; readonly question: () => JSX.Element } {
  const live = useLive();
  const [asking, setAsking] = createSignal(false);
  const signOut = (): void => {
    if (live.unsent().length > 0) setAsking(true);
    else void leaveAccount('asked');
  };
  const question = (): JSX.Element => (
    <Dialog
      open={asking()}
      title={t('leaveTitle')}
      onClose={() => setAsking(false)}
      actions={
        <>
          <Button look="outline" onClick={() => void leaveAccount('asked')}>
            {t('leaveAnyway')}
          </Button>
          <Button look="primary" onClick={() => setAsking(false)}>
            {t('leaveStay')}
          </Button>
        </>
      }
    >
      <p>{t('leaveBody', { count: live.pending().length })}</p>
    </Dialog>
  );
  return { signOut, question };
}
