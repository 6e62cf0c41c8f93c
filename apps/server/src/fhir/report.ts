import type { Counts } from '@cairn/fhir';

export type Trouble = { readonly place: string; readonly reason: string; readonly detail: string };

export type FileReport = {
  readonly file: string;
  /** `refused`: nothing of the file is in the store. `unchanged`: all of it was there already. */
  readonly outcome: 'imported' | 'unchanged' | 'refused';
  readonly chart: string | undefined;
  /** The chart was opened by this import. */
  readonly opened: boolean;
  readonly mapped: Counts;
  readonly unmapped: Counts;
  readonly refused: readonly Trouble[];
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  /** Resources that stand in the file more than once. */
  readonly repeated: number;
  /** What a person should know before going on. */
  readonly notes: readonly string[];
  readonly signIn: { readonly username: string; readonly password: string } | undefined;
};

export type ImportReport = { readonly by: string; readonly files: readonly FileReport[] };

export function refusedFile(file: string, troubles: readonly Trouble[]): FileReport {
  const nothing = { mapped: [], unmapped: [], added: 0, revised: 0, unchanged: 0, repeated: 0, notes: [] };
  return { file, outcome: 'refused', chart: undefined, opened: false, ...nothing, refused: troubles, signIn: undefined };
}

/** 0: every file is in. 1: at least one file was refused whole. 3: all files are in, but single resources were refused. */
export function exitCode(report: ImportReport): 0 | 1 | 3 {
  if (report.files.some((file) => file.outcome === 'refused')) return 1;
  return report.files.some((file) => file.refused.length > 0) ? 3 : 0;
}

const MOST_LINES = 20;

/** Names the file and the chart's id, never the person: what is printed here ends up in logs. */
export function reportText(report: ImportReport): string {
  return `${report.files.map(fileText).join('\n\n')}\n\n${summary(report)}\n`;
}

function fileText(report: FileReport): string {
  const lines = [`${report.file}`];
  if (report.outcome === 'refused') {
    lines.push('  REFUSED. Nothing of this file is in the store.');
    return [...lines, ...troubleLines(report.refused)].join('\n');
  }
  const where = report.opened ? `chart ${report.chart}, opened now` : `chart ${report.chart}, found by its identifier`;
  const stored = `${report.added} added, ${report.revised} revised, ${report.unchanged} already there`;
  lines.push(`  ${report.outcome === 'unchanged' ? 'Nothing new' : 'Imported'}: ${where}`, `  stored             ${stored}`);
  lines.push(`  mapped             ${countsText(report.mapped)}`, `  kept, not mapped   ${countsText(report.unmapped)}`);
  lines.push(`  refused            ${report.refused.length === 0 ? 'none' : report.refused.length}`, ...troubleLines(report.refused));
  if (report.repeated > 0) lines.push(`  repeated           ${report.repeated} resources stand in the file more than once`);
  for (const note of report.notes) lines.push(`  note               ${note}`);
  if (report.signIn) lines.push(`  sign-in            ${report.signIn.username}   ${report.signIn.password}   (shown once)`);
  return lines.join('\n');
}

function troubleLines(troubles: readonly Trouble[]): string[] {
  const lines = troubles.slice(0, MOST_LINES).map(({ place, reason, detail }) => `    ${place}: ${reason} (${detail})`);
  return troubles.length > MOST_LINES ? [...lines, `    and ${troubles.length - MOST_LINES} more; --json lists them all`] : lines;
}

function countsText(counts: Counts): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts.length === 0 ? 'none' : `${total}: ${counts.map(({ resourceType, count }) => `${resourceType} ${count}`).join(', ')}`;
}

function summary({ files, by }: ImportReport): string {
  const of = (outcome: FileReport['outcome']): number => files.filter((file) => file.outcome === outcome).length;
  return `${files.length} ${files.length === 1 ? 'file' : 'files'}: ${of('imported')} imported, ${of('unchanged')} unchanged, ${of('refused')} refused (by ${by})`;
}
