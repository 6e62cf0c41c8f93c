import { createSignal } from 'solid-js';

export type ProgramInfo = { readonly name: string; readonly phone: string };

const kept = 'cairn.program';

function read(text: string | null): ProgramInfo | undefined {
  const value: unknown = text === null ? undefined : JSON.parse(text);
  if (typeof value !== 'object' || value === null || !('name' in value) || !('phone' in value)) return undefined;
  const { name, phone } = value;
  return typeof name === 'string' && typeof phone === 'string' && /\d{3}/.test(phone) ? { name, phone } : undefined;
}

function keptProgram(): ProgramInfo | undefined {
  try {
    return read(localStorage.getItem(kept));
  } catch {
    return undefined;
  }
}

/** Public name and number of the program: what this device kept at once, then what the server says. */
export function createProgram(): () => ProgramInfo | undefined {
  const [program, setProgram] = createSignal(keptProgram());
  void fetch('/api/program', { headers: { accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.text() : null))
    .then((text) => {
      const fresh = read(text);
      if (fresh === undefined) return;
      setProgram(fresh);
      localStorage.setItem(kept, JSON.stringify(fresh));
    })
    .catch(() => {
      // Without a network the kept number stays; without either, the row is not shown.
    });
  return program;
}
