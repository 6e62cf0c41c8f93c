import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button, IconButton } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { chevronRightIcon, copyIcon, smartphoneIcon, undo2Icon } from '../look/icons.ts';
import { SaveMark, Tag } from '../look/marks.tsx';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planSigningWords } from '../words/aftercare-signing.ts';
import { planWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import type { PlanDesk } from './create-desk.ts';
import { partWords } from './place-words.ts';
import { whoColor } from './plan-line.tsx';
import { draftNumber, type PlanModel, type Present } from './plan-model.ts';
import { momentWords, shortName } from './plan-words.ts';
import { SeeAsPatient } from './see-as-patient.tsx';
import { AskSignOff } from './sign-off.tsx';

const t = createWords(planEditorWords);
const signing = createWords(planSigningWords);
const shared = createWords(planWords);

type Props = { readonly desk: PlanDesk; readonly chartHref: string; readonly onTemplates: () => void };

/** Whose plan, which version, whether it is saved, who is here, and what can be done with the whole. */
export function PlanHead(props: Props): JSX.Element {
  const model = (): PlanModel => props.desk.model;
  const [asking, setAsking] = createSignal(false);
  const [seeing, setSeeing] = createSignal(false);
  return (
    <header class="st__head">
      <a class="plan__crumb" href={props.chartHref}>
        {model().called()}
      </a>
      <Icon of={chevronRightIcon} class="faint" />
      <h1>{t('title')}</h1>
      <Tag tone="primary">{signing(props.desk.isLocked() ? 'waitingTag' : 'draft', { number: draftNumber(model().plan()) })}</Tag>
      <WholeState model={model()} />
      <div class="st__head-end">
        <WhoIsHere model={model()} />
        <Button minor icon={smartphoneIcon} onClick={() => setSeeing(true)}>
          {signing('seeAs', { name: model().called() })}
        </Button>
        <Show when={!props.desk.isLocked()}>
          <IconButton
            icon={undo2Icon}
            label={t('undo')}
            aria-disabled={model().undo.last() ? undefined : 'true'}
            onClick={() => model().undo.take()}
          />
          <Button minor icon={copyIcon} onClick={() => props.onTemplates()}>
            {signing('templates')}
          </Button>
          <Button minor look="primary" onClick={() => setAsking(true)}>
            {signing('ask')}
          </Button>
        </Show>
      </div>
      <SeeAsPatient model={model()} open={seeing()} onClose={() => setSeeing(false)} />
      <AskSignOff desk={props.desk} open={asking()} onClose={() => setAsking(false)} />
    </header>
  );
}

/** Saved means on the server's disk; what still waits says so. */
function WholeState(props: { readonly model: PlanModel }): JSX.Element {
  return (
    <Show
      when={props.model.waiting()}
      fallback={<Show when={props.model.savedAt()}>{(at) => <SaveMark state="saved" at={momentWords(at(), props.model.now())} />}</Show>}
    >
      <SaveMark state={props.model.online() ? 'saving' : 'here'} offline />
    </Show>
  );
}

function WhoIsHere(props: { readonly model: PlanModel }): JSX.Element {
  const where = ({ path }: Present): string => (path ? t('inPlace', { place: partWords(path) }) : t('isReading'));
  return (
    <ul class="plan-here" role="list" aria-label={t('here')} aria-live="polite">
      <li data-who="1">{shared('you')}</li>
      <For each={props.model.present()}>
        {(one) => (
          <li data-who={whoColor(props.model, one.person.personId)}>
            {shortName(one.person.name)} <span class="plan-here__where">{where(one)}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
