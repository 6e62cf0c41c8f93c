/*
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104), so that a browser, a server and a stranger with `openssl` find the same draws.
 * Checked against Node's own in sha256.test.ts.
 */
type State = readonly [number, number, number, number, number, number, number, number];

const BLOCK = 64;
/** The first 32 bits of the fractional parts of the cube (constants) and square (start) roots of the first primes. */
const primes = firstPrimes(64);
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START: State = startState();

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function startState(): State {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  return [a, b, c, d, e, f, g, h];
}

const rotr = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
const schedule = new Int32Array(64);
const at = (n: number): number => schedule[n] ?? 0;

/** One block of 64 bytes, beginning at `from`. */
function compress(state: State, bytes: Uint8Array, from: number): State {
  for (let t = 0; t < 16; t += 1) {
    const i = from + t * 4;
    schedule[t] = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
  }
  for (let t = 16; t < 64; t += 1) {
    const w = at(t - 15);
    const v = at(t - 2);
    const low = rotr(w, 7) ^ rotr(w, 18) ^ (w >>> 3);
    const high = rotr(v, 17) ^ rotr(v, 19) ^ (v >>> 10);
    schedule[t] = at(t - 16) + low + at(t - 7) + high;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t += 1) {
    const one = (h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + at(t)) | 0;
    const two = ((rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  const [p, q, r, s, u, v, w, x] = state;
  return [(p + a) | 0, (q + b) | 0, (r + c) | 0, (s + d) | 0, (u + e) | 0, (v + f) | 0, (w + g) | 0, (x + h) | 0];
}

/** Goes on from `state`, after `before` bytes (a whole number of blocks) that it has already taken. */
function digest(bytes: Uint8Array, state: State = START, before = 0): Uint8Array {
  const blocks = Math.floor((bytes.length + 8) / BLOCK) + 1;
  const padded = new Uint8Array(blocks * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const bits = (before + bytes.length) * 8;
  for (let n = 0; n < 6; n += 1) padded[padded.length - 1 - n] = Math.floor(bits / 2 ** (8 * n)) % 256;
  let now = state;
  for (let from = 0; from < padded.length; from += BLOCK) now = compress(now, padded, from);
  const out = new Uint8Array(32);
  for (const [n, word] of now.entries()) for (let k = 0; k < 4; k += 1) out[n * 4 + k] = (word >>> (24 - 8 * k)) & 0xff;
  return out;
}

/** Text as UTF-8. */
function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x1_0000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return Uint8Array.from(bytes);
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, n) => Number.parseInt(hex.slice(n * 2, n * 2 + 2), 16));
}

/** Of the text in UTF-8, as 64 hex digits. */
export function sha256(text: string): string {
  return hexOf(digest(utf8(text)));
}

/** Of the bytes that the hex digits stand for. */
export function sha256OfHex(hex: string): string {
  return hexOf(digest(bytesOf(hex)));
}

/** HMAC-SHA-256 under one key of 32 bytes (64 hex digits), ready for many messages. */
export function keyed(hexKey: string): (message: string) => Uint8Array {
  const key = bytesOf(hexKey);
  const pad = (byte: number): State =>
    compress(
      START,
      Uint8Array.from({ length: BLOCK }, (_, n) => (key[n] ?? 0) ^ byte),
      0,
    );
  const [inner, outer] = [pad(0x36), pad(0x5c)];
  return (message) => digest(digest(utf8(message), inner, BLOCK), outer, BLOCK);
}
