import { For, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Key } from '../look/marks.tsx';
import { chooseSingleKeys, singleKeys } from '../look/single-keys.ts';
import { Switch } from '../look/switch.tsx';
import { shortcutWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';

const t = createWords(shortcutWords);

/** Keys as they are pressed, one after the other. */
const lines = [
  [['J'], 'down'],
  [['K'], 'up'],
  [['Enter'], 'open'],
  [['Space'], 'peek'],
  [['A'], 'take'],
  [['C'], 'call'],
  [['M'], 'message'],
  [['E'], 'resolve'],
  [['/'], 'find'],
  [['G', 'C'], 'goCaseload'],
  [['G', 'I'], 'goInbox'],
  [['G', 'R'], 'goReview'],
  [['G', 'V'], 'goCalendar'],
  [['?'], 'all'],
] as const;

export function ShortcutsDialog(props: { readonly open: boolean; readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog
      open={props.open}
      title={t('title')}
      onClose={() => props.onClose()}
      actions={
        <Button look="primary" onClick={() => props.onClose()}>
          {t('done')}
        </Button>
      }
    >
      <dl class="shortcuts">
        <For each={lines}>
          {([keys, what]) => (
            <>
              <dt>
                <For each={keys}>
                  {(key, at) => (
                    <>
                      {at() > 0 ? ` ${t('then')} ` : ''}
                      <Key>{key}</Key>
                    </>
                  )}
                </For>
              </dt>
              <dd>{t(what)}</dd>
            </>
          )}
        </For>
      </dl>
      <p class="muted sm">{t('off')}</p>
      <label class="shortcuts__on sm">
        <Switch checked={singleKeys()} onChange={chooseSingleKeys} />
        {t('on')}
      </label>
    </Dialog>
  );
}
