import type { ConcernDesk } from '@cairn/family';
import { PROGRAM } from '@cairn/kernel';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { ConcernText } from '../family/concern-text.tsx';
import '../family/family.css';
import '../family/family-desk.css';
import { createAct } from '../live/create-act.ts';
import { useLive } from '../live/live.ts';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { familyDeskWords } from '../words/family-desk.ts';
import { familyDeskRefusalWords } from '../words/refusals-family.ts';
import { knowRefusals, refusalText } from '../words/refusals.ts';
import { SaveDialog } from '../look/save-dialog.tsx';
import { createWords } from '../words/words.ts';

const t = createWords(familyDeskWords);
type AtDesk = ConcernDesk['concerns'][number];

/** Concerns that found no care team by themselves. A person decides, and nothing goes back to the sender. */
export function ConcernDeskScreen(): JSX.Element {
  knowRefusals(familyDeskRefusalWords);
  const live = useLive();
  const desk = live.watch<ConcernDesk>('concernDesk', {});
  return (
    <main class="st__main" id="main">
      <header class="st__head">
        <h1>{t('desk')}</h1>
      </header>
      <div class="fam-desk scroll" tabindex="0" role="group" aria-label={t('desk')}>
        <Switch fallback={<Skeleton label={t('loading')} rows={3} />}>
          <Match when={desk() === null}>
            <EmptyState title={t('deskClosed')} />
          </Match>
          <Match when={desk()}>
            {(state) => (
              <>
                <p class="muted sm">
                  {t('deskLead')} {t('nothingOut')}
                </p>
                <ul class="fam-cards" role="list">
                  <For each={state().concerns} fallback={<EmptyState title={t('deskEmpty')}>{t('deskEmptyMore')}</EmptyState>}>
                    {(concern) => <OneAtDesk concern={concern} />}
                  </For>
                </ul>
              </>
            )}
          </Match>
        </Switch>
      </div>
    </main>
  );
}

function aboutWhom({ about }: AtDesk): string {
  if (about.name === '') return t('aboutNobody');
  return about.birthDate === undefined ? t('about', { name: about.name }) : t('aboutBorn', { name: about.name, day: about.birthDate });
}

function OneAtDesk(props: { readonly concern: AtDesk }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [closing, setClosing] = createSignal(false);
  const route = (to: string): Promise<boolean> =>
    act.follow(live.send('familyDesk.route', { chart: PROGRAM, concernId: props.concern.concernId, to }));
  return (
    <li class="fam-card">
      <p>
        <b>{aboutWhom(props.concern)}</b> <span class="muted sm">{props.concern.from.name}</span>
      </p>
      <ConcernText concern={props.concern} zone={live.me.zone} />
      <Show when={props.concern.about.name !== ''}>
        <Show when={props.concern.candidates.length > 0} fallback={<p class="sm muted">{t('noCandidates')}</p>}>
          <p class="sm muted">{t('candidates')}</p>
          <div class="fam-acts">
            <For each={props.concern.candidates}>
              {({ chart, name, birthDate }) => (
                <Button disabled={act.busy()} onClick={() => void route(chart)}>
                  {t('route', { name })}
                  <Show when={birthDate}>{(day) => <span class="muted">{t('bornOn', { day: day() })}</span>}</Show>
                </Button>
              )}
            </For>
          </div>
        </Show>
      </Show>
      <div>
        <Button minor onClick={() => setClosing(true)}>
          {t('close')}
        </Button>
      </div>
      <Show when={act.refused()}>
        {(code) => (
          <p class="bad sm" role="alert">
            {refusalText(code())}
          </p>
        )}
      </Show>
      <CloseDialog open={closing()} concernId={props.concern.concernId} onClose={() => setClosing(false)} />
    </li>
  );
}

function CloseDialog(props: { readonly open: boolean; readonly concernId: string; readonly onClose: () => void }): JSX.Element {
  const live = useLive();
  const act = createAct();
  const [why, setWhy] = createSignal('');
  const [lacks, setLacks] = createSignal(false);
  const save = async (): Promise<void> => {
    setLacks(why().trim() === '');
    if (why().trim() === '') return;
    const { concernId } = props;
    if (await act.follow(live.send('familyDesk.close', { chart: PROGRAM, concernId, why: why().trim() }))) props.onClose();
  };
  const problem = (): string | undefined => {
    const code = act.refused();
    if (lacks() && why().trim() === '') return t('whyMissing');
    return code === undefined ? undefined : refusalText(code);
  };
  return (
    <SaveDialog open={props.open} title={t('closeTitle')} onClose={() => props.onClose()} onSave={() => void save()} busy={act.busy()}>
      <TextField
        label={t('closeTitle')}
        rows="3"
        maxLength={500}
        value={why()}
        error={problem()}
        onInput={(event) => setWhy(event.currentTarget.value)}
      />
    </SaveDialog>
  );
}
