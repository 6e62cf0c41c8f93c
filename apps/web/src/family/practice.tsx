import { closedFor, SHEET_ANSWER_MAX, type PracticeSheet, type SheetForm } from '@cairn/family';
import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button } from '../look/button.tsx';
import { TextField } from '../look/field.tsx';
import { familyLearnWords } from '../words/family-learn.ts';
import { createWords, language } from '../words/words.ts';
import { createSave } from './create-save.ts';
import { dayWords } from './day-words.ts';
import { ShowInRoom } from './show-in-room.tsx';
import { useFamily } from './create-family.ts';

const t = createWords(familyLearnWords);

/** One practice page. What was saved last stands in the fields; what is typed stays while this tab is open. */
export function Practice(props: { readonly form: SheetForm; readonly provokes: boolean }): JSX.Element {
  const live = useLive();
  const family = useFamily();
  const save = createSave();
  const heading = createUniqueId();
  const saved = (): PracticeSheet | undefined => family.path()?.sheets.find(({ kind }) => kind === props.form.kind);
  const place = (question: string): string => `sheet/${props.form.kind}/${question}`;
  const value = (question: string): string => family.typed(place(question)) ?? saved()?.answers[question] ?? '';
  const send = async (): Promise<void> => {
    const answers = Object.fromEntries(props.form.questions.map(({ id }) => [id, value(id)]));
    await save.follow(live.send('familyPath.practise', { chart: family.own.chart, kind: props.form.kind, answers }));
  };
  return (
    <Show when={closedFor(family.path()?.screen, props.provokes || props.form.provoking) === undefined}>
      <form
        class="fam-sheet"
        aria-labelledby={heading}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div class="stack-3">
          <p class="sm muted">{t('practice')}</p>
          <h2 id={heading}>{props.form.title[language()]}</h2>
          <p class="sm muted">
            {t('practiceMore')} {t('private')}
          </p>
        </div>
        <For each={props.form.questions}>
          {({ id, ask, hint }) => (
            <TextField
              label={ask[language()]}
              hint={hint?.[language()]}
              rows={2}
              maxLength={SHEET_ANSWER_MAX}
              value={value(id)}
              onInput={(event) => family.type(place(id), event.currentTarget.value)}
            />
          )}
        </For>
        <Show when={save.refused()}>{(why) => <ErrorBanner title={why()} />}</Show>
        <Button type="submit" busy={save.busy()}>
          {t('saveSheet')}
        </Button>
        <Show when={saved()}>
          {(sheet) => (
            <>
              <p class="sm muted" role="status">
                {t('sheetSaved', { day: dayWords(sheet().on) })}
              </p>
              <ShowInRoom what="sheet" item={sheet().sheetId} />
            </>
          )}
        </Show>
      </form>
    </Show>
  );
}
