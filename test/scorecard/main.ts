/** `npm run scorecard -- [--json] [--only NAME]`: measures every line and says what is met. Ends with 0 only when all are. */
import { parseArgs } from 'node:util';
import { isMet, lines, type Figure, type Line } from './lines.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const wanted = lines.filter(({ name }) => !values.only || name === values.only);
if (wanted.length === 0) {
  console.error(`nothing is called "${values.only}"; one of: ${lines.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

type Row = Omit<Line, 'measure'> & { readonly figure: number | undefined; readonly note: string | undefined; readonly met: boolean };

async function rowOf({ measure, ...line }: Line): Promise<Row> {
  const figure: Figure = await measure().catch((error: unknown) => ({
    value: undefined,
    note: error instanceof Error ? error.message : String(error),
  }));
  return { ...line, figure: figure.value, note: figure.note, met: isMet(line.bar, figure.value) };
}

function shown({ name, figure, unit, bar, met, what, note }: Row): string {
  const cells = [
    name.padEnd(12),
    String(figure ?? 'not measured').padStart(13),
    unit.padEnd(11),
    `${bar.at} ${bar.value}`.padEnd(8),
    met ? 'met    ' : 'NOT MET',
  ];
  return `${cells.join('  ')}  ${what}${note ? ` (${note.split('\n')[0]})` : ''}`;
}

const rows: Row[] = [];
if (!values.json) console.log(['name'.padEnd(12), 'figure'.padStart(13), 'unit'.padEnd(11), 'bar'.padEnd(8), 'met    '].join('  '));
for (const line of wanted) {
  const row = await rowOf(line);
  rows.push(row);
  if (!values.json) console.log(shown(row));
}
if (values.json)
  console.log(
    JSON.stringify(
      rows.map(({ bar, ...row }) => ({ ...row, bar: `${bar.at} ${bar.value}` })),
      null,
      2,
    ),
  );
process.exitCode = rows.every(({ met }) => met) ? 0 : 1;
