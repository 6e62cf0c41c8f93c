import { open } from 'node:fs/promises';
import { MAX_FILE_BYTES } from '@cairn/fhir';
import type { Trouble } from './report.ts';

export type FileText = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly trouble: Trouble };

/** The text of a file that is not too large; its size is asked before a byte is read. */
export async function readFileText(path: string): Promise<FileText> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => error);
  if (handle instanceof Error) return trouble(handle.code === 'ENOENT' ? 'no-such-file' : 'not-readable', 'the file could not be opened');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return trouble('not-a-file', 'a file is expected, not a folder or a device');
    if (stat.size > MAX_FILE_BYTES) {
      return trouble('file-too-large', `${megabytes(stat.size)}; at most ${megabytes(MAX_FILE_BYTES)} are taken, one person to a file`);
    }
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(await handle.readFile()) };
  } catch (error) {
    if (error instanceof TypeError) return trouble('not-utf8', 'the file is not text in UTF-8');
    throw error;
  } finally {
    await handle.close();
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

function trouble(reason: string, detail: string): FileText {
  return { ok: false, trouble: { place: 'file', reason, detail } };
}
