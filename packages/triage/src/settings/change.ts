import { accept, refuse, type Context, type Decision } from '@cairn/kernel';
import { isSettingKey, settingDefs, settingKeys } from './keys.ts';
import { settingsOf, type RuleSettingFact, type RuleSettings } from './settings.ts';

export const settingRefusalCodes = [
  'unknown-setting',
  'setting-out-of-bounds',
  'setting-out-of-order',
  'reason-needed',
  'setting-same',
] as const;
export type SettingRefusal = (typeof settingRefusalCodes)[number];

export type ChangeSetting = { readonly key: string; readonly value: number; readonly why: string };

/** Within its bounds, in order with its neighbours, and with a reason: who reads an old alert can ask why it was so. */
export function changeSetting(state: RuleSettings, command: ChangeSetting, context: Context): Decision<RuleSettingFact, SettingRefusal> {
  const { key, value } = command;
  if (!isSettingKey(key)) return refuse('unknown-setting');
  const { least, most } = settingDefs[key];
  if (!Number.isInteger(value) || value < least || value > most) return refuse('setting-out-of-bounds', { least, most });
  const why = command.why.trim();
  if (why === '') return refuse('reason-needed');
  const { of } = settingsOf(state);
  if (of[key] === value) return refuse('setting-same');
  if (!inOrder({ ...of, [key]: value })) return refuse('setting-out-of-order');
  const { personId, name, role } = context.actor;
  const body = { key, value, was: of[key], why, by: { personId, name, role }, version: state.version + 1 };
  return accept([{ kind: 'rule-setting.changed', version: 1, body }]);
}

function inOrder(of: Readonly<Record<string, number>>): boolean {
  return settingKeys.every((key) => {
    const { upTo } = settingDefs[key];
    return upTo === undefined || (of[key] ?? 0) < (of[upTo] ?? Infinity);
  });
}
