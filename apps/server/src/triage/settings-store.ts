import { PROGRAM, type ChartId, type EntryOf } from '@cairn/kernel';
import {
  ruleSettings,
  settingsOf,
  usualSettings,
  type RuleSettingFact,
  type RuleSettings,
  type SettingChange,
  type Settings,
} from '@cairn/triage';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, _chart: ChartId, entry: EntryOf<RuleSettingFact>): Promise<void> {
  const change: SettingChange = { ...entry.body, at: entry.at };
  const { version, key, value } = change;
  await tx
    .insertInto('rule_settings')
    .values({ version, key, value, body: JSON.stringify(change) })
    .execute();
}

/** The whole record of the program's settings. */
export async function readSettings(tx: Tx): Promise<RuleSettings> {
  const rows = await tx.selectFrom('rule_settings').select('body').orderBy('version').execute();
  const changes = rows.map((row) => JSON.parse(row.body) as SettingChange);
  return {
    version: changes.at(-1)?.version ?? 0,
    values: Object.fromEntries(changes.map(({ key, value }) => [key, value])),
    changes,
  };
}

const standingRows = prepared((tx) => tx.selectFrom('rule_settings').select(['version', 'key', 'value']).orderBy('version'));

/** The numbers that stand at this moment: read in the transaction that judges by them. */
export async function settingsNow(tx: Tx): Promise<Settings> {
  const rows = await standingRows(tx);
  if (rows.length === 0) return usualSettings;
  return settingsOf({
    version: Number(rows.at(-1)?.version ?? 0),
    values: Object.fromEntries(rows.map(({ key, value }) => [key, Number(value)])),
  });
}

export const ruleSettingsOnServer: ServerCapability<RuleSettings, RuleSettingFact> = {
  pure: ruleSettings,
  apply,
  read: async (tx, chart) => (chart === PROGRAM ? readSettings(tx) : ruleSettings.start()),
  readWindow: undefined,
};
