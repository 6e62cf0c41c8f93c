import type { JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { shellWords } from '../words/shells.ts';
import { createWords } from '../words/words.ts';
import { createIdle } from './create-idle.ts';
import { leaveAccount } from './leave-account.ts';

const t = createWords(shellWords);

/** Asks in the last minute before an idle device signs out, and then signs it out. */
export function IdleWarning(props: { readonly minutes: number }): JSX.Element {
  const idle = createIdle({
    minutes: () => props.minutes,
    onOver: () => void leaveAccount('idle'),
  });
  return (
    <Dialog
      open={idle.warning() !== undefined}
      title={t('idleTitle')}
      onClose={() => idle.stay()}
      actions={
        <>
          <Button look="outline" onClick={() => void leaveAccount('asked')}>
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
