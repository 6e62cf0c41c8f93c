/** A link with a secret behind `#`, which no browser sends; the server learns its hash and nothing else. */
export type SecretLink = { readonly url: string; readonly tokenHash: string };

export async function makeSecretLink(path: string): Promise<SecretLink> {
  const secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret)));
  const tokenHash = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { url: `${location.origin}${path}#${secret}`, tokenHash };
}

/** The secret of the link by which this page was opened. */
export function secretHere(): string | undefined {
  const secret = location.hash.slice(1);
  return /^[\w-]{43}$/.test(secret) ? secret : undefined;
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
