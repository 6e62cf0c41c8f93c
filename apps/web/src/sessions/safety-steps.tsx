import type { Checks } from '@cairn/sessions';
import { createSignal, Show, type JSX } from 'solid-js';
import { Button, ButtonLink } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { lifeBuoyIcon } from '../look/icons.ts';
import { checkWords } from '../words/room-checks.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';

const t = createWords(checkWords);

/** What to do while somebody in the room is in danger (clinical.md §E R01), with what was confirmed for this visit in its place. */
export function SafetySteps(props: { readonly room: Room; readonly chart: string }): JSX.Element {
  const [shown, setShown] = createSignal(false);
  return (
    <>
      <Button look="now-soft" icon={lifeBuoyIcon} onClick={() => setShown(true)}>
        {t('safety')}
      </Button>
      <Dialog
        open={shown()}
        title={t('safetyTitle', { name: props.room.called() })}
        onClose={() => setShown(false)}
        actions={<ButtonLink href={`/p/${props.chart}`}>{t('toChart')}</ButtonLink>}
      >
        <Show when={props.room.session()?.checks}>{(checks) => <Steps checks={checks()} />}</Show>
      </Dialog>
    </>
  );
}

function Steps(props: { readonly checks: Checks }): JSX.Element {
  const place = () => props.checks.location?.value;
  const callback = () => props.checks.callback?.value;
  const contact = () => props.checks['emergency-contact']?.value;
  return (
    <ol class="safety">
      <Step title={t('stay')}>{t('stayMore')}</Step>
      <Step title={t('where')}>
        <Show when={place()} fallback={<span class="bad">{t('whereMissing')}</span>}>
          {(known) => <b>{[known().street, known().detail, known().city].filter((part) => part !== '').join(', ')}</b>}
        </Show>
      </Step>
      <Step title={t('reach')}>
        <Show when={callback()} fallback={<span class="bad">{t('reachMissing')}</span>}>
          {(known) => <Call phone={known().phone} />}
        </Show>
      </Step>
      <Step title={t('bring')}>{t('bringMore')}</Step>
      <Step title={t('contact')}>
        <Show when={contact()} fallback={<span class="bad">{t('contactMissing')}</span>}>
          {(known) => (
            <>
              {[known().name, known().relation].filter((part) => part !== '').join(', ')} <Call phone={known().phone} />
              <Show when={!known().consented}> {t('contactNotAgreed')}</Show>
            </>
          )}
        </Show>
      </Step>
      <Step title={t('afterwards')}>{t('afterwardsMore')}</Step>
    </ol>
  );
}

function Step(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <li>
      <h3>{props.title}</h3>
      <p>{props.children}</p>
    </li>
  );
}

function Call(props: { readonly phone: string }): JSX.Element {
  return <a href={`tel:${props.phone.replace(/[^\d+]/g, '')}`}>{props.phone}</a>;
}
