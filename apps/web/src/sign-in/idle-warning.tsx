import type { JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { createIdle } from './create-idle.ts';
import { signOut } from './session.ts';

const t = createWords(shellWords);

/** Asks in the last minute before an idle device signs out, and then signs it out. */
export function IdleWarning(props: { readonly minutes: number; readonly touch: () => void }): JSX.Element {
  const idle = createIdle({
    // The limit is fixed for a session; a new one comes with a full load.
    minutes: props.minutes,
    onOver: () => void signOut('idle'),
    touch: () => props.touch(),
  });
  return (
    <Dialog
      open={idle.warning() !== undefined}
      title={t('idleTitle')}
      onClose={() => idle.stay()}
      actions={
        <>
          <Button look="outline" onClick={() => void signOut('asked')}>
            {t('idleLeave')}
          </Button>
          <Button look="primary" onClick={() => idle.stay()}>
            {t('idleStay')}
          </Button>
        </>
      }
    >
      <p>{t('idleBody', { seconds: idle.warning() ?? 0 })}</p>
    </Dialog>
  );
}
