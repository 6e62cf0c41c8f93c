import { instruments, slots } from '../src/all.ts';
import { isOfferedByDefault, type Instrument, type Scale, type Scoring } from '../src/index.ts';

/** `docs/instruments.md`, from the instruments themselves. */
export function page(): string {
  return [
    '# Instruments: what they are, who may use them, how they score',
    '',
    'Written by a test from the [forms and slots](../packages/instruments/src/all.ts); it fails when this page is not what they say. After a change that is meant, run the tests of `packages/instruments` with `CAIRN_WRITE=1` in the environment.',
    '',
    '## With words',
    '',
    table(
      ['key', 'for', 'languages', 'licence', 'what the holder says', 'words', 'without a decision of the program'],
      instruments.map((one) => [
        `\`${one.key}\``,
        one.purpose,
        one.languages.join(', '),
        one.licenseStatus,
        one.licenseNote,
        `${one.wordingStatus}: ${one.wordingSource}`,
        standing(one),
      ]),
    ),
    '',
    '## Slots: a program brings its own copy',
    '',
    table(
      ['key', 'for', 'licence', 'what the holder says', 'why its words are not here'],
      slots.map((one) => [`\`${one.key}\``, one.purpose, one.licenseStatus, one.licenseNote, one.why]),
    ),
    '',
    '## Scores, bands and flags',
    '',
    'A total stands only when every question it needs was answered; what is missing is named, and never counted as nothing. Where a guide allows it, a program may have one or two open questions estimated, and the score says so.',
    '',
    table(
      ['key', 'scale', 'range', 'bands', 'flags'],
      [...instruments, ...slots].flatMap((one) =>
        one.scales.map((scale, index) => [`\`${one.key}\``, scale.title, range(scale), bands(scale), index === 0 ? flags(one) : '']),
      ),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function standing(one: Instrument): string {
  if (isOfferedByDefault(one)) return 'on';
  return `off: ${one.offByDefault ?? 'until it attests to the words and the right to use them'}`;
}

function range({ range: ends, method }: Scale): string {
  return ends ? `${ends.from} to ${ends.to}${method.kind === 'sum' ? '' : ` (${method.kind})`}` : 'by rules';
}

function bands({ bands: list, bandsBySex, method, missingRule }: Scale): string {
  const spans = (some: Scale['bands']) => some.map(({ code, from, to }) => `${code} ${from}–${to}`).join(', ');
  const parts = [
    method.kind === 'rules' ? [...new Set(method.rules.map(({ band }) => band))].join(', ') : spans(list),
    bandsBySex ? `women: ${spans(bandsBySex.female)}; men: ${spans(bandsBySex.male)}` : '',
    missingRule.kind === 'prorate' ? `up to ${missingRule.upTo} open may be estimated (${missingRule.basis})` : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function flags({ items, flags: rules }: Scoring): string {
  const ofItems = items.flatMap(({ linkId, redFlag }) => (redFlag ? [`${redFlag.code} (item ${linkId} from ${redFlag.atLeast})`] : []));
  return [...ofItems, ...rules.map(({ code, basis }) => `${code} (${basis})`)].join(', ');
}
