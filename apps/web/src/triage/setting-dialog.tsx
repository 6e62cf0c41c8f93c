import { settingDefs, type SettingKey } from '@cairn/triage';
import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Field, TextField } from '../look/field.tsx';
import { rulesWords } from '../words/rules.ts';
import { createWords } from '../words/words.ts';
import { basisText, nameOfSetting, valueText, type RulesModel } from './create-rules.ts';

const t = createWords(rulesWords);

/** A new value with its reason. A switch has no number to type: saving turns it over. */
export function SettingDialog(props: { readonly model: RulesModel }): JSX.Element {
  const [value, setValue] = createSignal('');
  const [why, setWhy] = createSignal('');
  createEffect(
    on(
      () => props.model.editing(),
      (key) => {
        setValue(key === undefined ? '' : String(props.model.valueOf(key)));
        setWhy('');
      },
    ),
  );
  const isSwitch = (key: SettingKey): boolean => settingDefs[key].unit === 'switch';
  const title = (key: SettingKey): string => {
    if (!isSwitch(key)) return nameOfSetting(key);
    return t(props.model.valueOf(key) === 1 ? 'turnOffWhat' : 'turnOnWhat', { what: nameOfSetting(key) });
  };
  const save = (): void => {
    const key = props.model.editing();
    if (key === undefined) return;
    void props.model.save(isSwitch(key) ? 1 - props.model.valueOf(key) : Number(value()), why());
  };
  const bounds = (key: SettingKey): string => {
    const { least, most, usual } = settingDefs[key];
    return t('bounds', { least, most, usual: valueText(key, usual) });
  };
  return (
    <Dialog
      open={props.model.editing() !== undefined}
      title={titleOf(props.model.editing(), title)}
      onClose={() => props.model.edit(undefined)}
      actions={
        <>
          <Button look="quiet" onClick={() => props.model.edit(undefined)}>
            {t('cancel')}
          </Button>
          <Button look="primary" busy={props.model.busy() ? t('saving') : undefined} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <Show when={props.model.editing()}>
        {(key) => (
          <div class="stack-4">
            <Show when={!isSwitch(key())}>
              <Field
                type="number"
                label={t('value')}
                hint={`${bounds(key())} ${basisText(settingDefs[key()].basis)}`}
                min={settingDefs[key()].least}
                max={settingDefs[key()].most}
                step="1"
                value={value()}
                onInput={(event) => setValue(event.currentTarget.value)}
              />
            </Show>
            <TextField
              label={t('why')}
              hint={t('whyHint')}
              rows="3"
              maxLength={500}
              value={why()}
              error={props.model.problem()}
              onInput={(event) => setWhy(event.currentTarget.value)}
            />
          </div>
        )}
      </Show>
    </Dialog>
  );
}

function titleOf(key: SettingKey | undefined, name: (key: SettingKey) => string): string {
  return key === undefined ? t('title') : name(key);
}
