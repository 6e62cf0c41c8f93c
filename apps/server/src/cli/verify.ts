import { parseArgs } from 'node:util';
import { openStore } from '../db/open.ts';
import { verify } from '../journal/verify.ts';
import { verifyHeads } from '../journal/signed-heads.ts';
import { readSettings } from '../settings.ts';
import { print, type CliCommand } from './command.ts';

export const verifyCommand: CliCommand = {
  name: 'verify',
  usage: 'verify [--heads FILE] [--json]',
  summary: 're-hashes every chain and compares tables with replay',
  details: [
    'Exit code 0 when clean, 1 with a line for each problem: stream, seq, what.',
    'Works beside a running Cairn: it reads one snapshot.',
    '--heads FILE  signed heads from an earlier backup: shows a tail that was cut off since',
    '--json        the report as JSON',
  ].join('\n'),
  run: async (args) => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' }, heads: { type: 'string' } } });
    const settings = readSettings(process.env);
    const store = await openStore(settings);
    try {
      const report = await store.read
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((tx) => verify(tx));
      const cut = values.heads ? await verifyHeads(store.read, values.heads, settings.secret) : [];
      const problems = [...report.problems, ...cut];
      if (values.json) print(JSON.stringify({ ...report, problems }));
      else {
        for (const problem of problems) print(`${problem.stream} seq ${problem.seq}: ${problem.what}: ${problem.detail}`);
        print(`${report.streams} streams, ${report.entries} entries, ${problems.length === 0 ? 'clean' : `${problems.length} problems`}`);
      }
      return problems.length === 0 ? 0 : 1;
    } finally {
      await store.close();
    }
  },
};
