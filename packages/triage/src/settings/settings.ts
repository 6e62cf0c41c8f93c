import type { Capability, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { PersonRef } from '../alert.ts';
import { settingDefs, settingKeys, type SettingKey } from './keys.ts';

/** Numbers that stand, with how many changes made them so: alerts name that `version`. 0: nobody has changed anything. */
export type Settings = { readonly version: number; readonly of: Readonly<Record<SettingKey, number>> };

export type RuleSettingFact = Fact<
  'rule-setting.changed',
  {
    readonly key: SettingKey;
    readonly value: number;
    readonly was: number;
    readonly why: string;
    readonly by: PersonRef;
    /** The version of the settings from here on. */
    readonly version: number;
  }
>;

export type SettingChange = RuleSettingFact['body'] & { readonly at: Instant };

/** `values` holds only what differs from, or was once set away from, the program default. Changes stand oldest first. */
export type RuleSettings = {
  readonly version: number;
  readonly values: Readonly<Record<string, number>>;
  readonly changes: readonly SettingChange[];
};

export function startSettings(): RuleSettings {
  return { version: 0, values: {}, changes: [] };
}

export function evolveSettings(state: RuleSettings, entry: EntryOf<RuleSettingFact>): RuleSettings {
  const { key, value, version } = entry.body;
  return { version, values: { ...state.values, [key]: value }, changes: [...state.changes, { ...entry.body, at: entry.at }] };
}

export function settingsOf({ version, values }: Pick<RuleSettings, 'version' | 'values'>): Settings {
  const of = Object.fromEntries(settingKeys.map((key) => [key, values[key] ?? settingDefs[key].usual])) as Record<SettingKey, number>;
  return { version, of };
}

/** As the program ships: what clinical.md says, nobody's decision yet. */
export const usualSettings: Settings = settingsOf(startSettings());

export const ruleSettings: Capability<RuleSettings, RuleSettingFact> = {
  name: 'ruleSettings',
  audience: 'program',
  kinds: { 'rule-setting.changed': 1 },
  start: startSettings,
  evolve: evolveSettings,
  window: undefined,
};
