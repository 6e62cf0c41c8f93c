/** R01 to R19 of clinical.md §E, and the program's own CALL. Ids only grow. */
export const ruleIds = [
  'R01',
  'R02',
  'R03',
  'R04',
  'R05',
  'R06',
  'R07',
  'R08',
  'R09',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'CALL',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** Rules that can say "now" (P0), and the one that answers whoever asks for a person: they are never switched off. */
export const alwaysOn = ['R01', 'R02', 'R04', 'R09', 'R15', 'CALL'] as const satisfies readonly RuleId[];
