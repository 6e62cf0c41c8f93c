import { checkSuggestions, noChecks, sessionOf, type Checks } from '@cairn/sessions';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { lifeBuoyIcon } from '../look/icons.ts';
import { safetyWords } from '../words/guides-safety.ts';
import { createWords } from '../words/words.ts';
import { SafetyAlerts } from './safety-alerts.tsx';
import { SafetyContact, SafetyNumber, SafetyPlace } from './safety-facts.tsx';
import './safety.css';

const t = createWords(safetyWords);

type SafetyStepsProps = {
  readonly view: ChartView;
  /** The session that is held now: what was confirmed in it is shown as confirmed. Without one, only what earlier visits knew. */
  readonly room?: { readonly sessionId: string };
};

/** What to do while somebody is not safe (clinical.md §A2, §E R01): facts of this visit where they stand in the record, and nothing decided by a program. */
export function SafetySteps(props: SafetyStepsProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  const called = (): string => props.view.state()?.charts.profile?.called ?? '';
  return (
    <>
      <Button look="now-soft" icon={lifeBuoyIcon} aria-haspopup="dialog" onClick={() => setShown(true)}>
        {t('open')}
      </Button>
      <Dialog
        open={shown()}
        class="safety-drawer"
        title={t('title', { name: called() })}
        onClose={() => setShown(false)}
        actions={<ButtonLink href={`/p/${props.view.chart}`}>{t('toChart')}</ButtonLink>}
      >
        <Show when={shown()}>
          <Steps view={props.view} sessionId={props.room?.sessionId} />
        </Show>
      </Dialog>
    </>
  );
}

function Steps(props: { readonly view: ChartView; readonly sessionId: string | undefined }): JSX.Element {
  const live = useLive();
  const sessions = createMemo(() => props.view.state()?.sessions ?? { sessions: [] });
  const here = createMemo(() => (props.sessionId === undefined ? undefined : sessionOf(sessions(), props.sessionId)));
  const checks = (): Checks => here()?.checks ?? noChecks();
  const earlier = createMemo(() => checkSuggestions(sessions().sessions, props.sessionId ?? ''));
  const zone = live.me.zone;
  return (
    <ol class="safety-steps">
      <li>
        <h3>{t('stay')}</h3>
        <p>{t('stayMore')}</p>
      </li>
      <li>
        <h3>{t('where')}</h3>
        <SafetyPlace confirmed={checks().location} earlier={earlier().location} zone={zone} />
        <SafetyNumber confirmed={checks().callback} earlier={earlier().callback} zone={zone} />
      </li>
      <li>
        <h3>{t('help')}</h3>
        <p>{t('help911')}</p>
        <p>{t('help988')}</p>
        <p class="safety-steps__calls">
          <a class="btn btn--now" href="tel:911" rel="external">
            {t('call911')}
          </a>
          <a class="btn btn--outline" href="tel:988" rel="external">
            {t('call988')}
          </a>
        </p>
      </li>
      <li>
        <h3>{t('overdose')}</h3>
        <p>{t('overdoseMore')}</p>
      </li>
      <li>
        <h3>{t('means')}</h3>
        <p>{t('meansMore')}</p>
      </li>
      <li>
        <h3>{t('second')}</h3>
        <SafetyAlerts view={props.view} />
      </li>
      <li>
        <h3>{t('contact')}</h3>
        <SafetyContact confirmed={checks()['emergency-contact']} earlier={earlier()['emergency-contact']} zone={zone} />
      </li>
      <li>
        <h3>{t('record')}</h3>
        <p>{t('recordMore')}</p>
        <p class="muted">{t('level')}</p>
      </li>
    </ol>
  );
}
