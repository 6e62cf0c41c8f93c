/** JSON with sorted keys and no white space; `undefined` members are left out. The form that hashes are taken of (test vectors in canonical.test.ts). */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('canonical form has no NaN or Infinity');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item === undefined ? null : item)).join(',')}]`;
  if (typeof value === 'object') return object(value as Record<string, unknown>);
  throw new Error(`canonical form has no ${typeof value}`);
}

function object(value: Record<string, unknown>): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text ? ',' : ''}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${text}}`;
}
