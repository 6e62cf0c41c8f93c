/*
 * SHA-256 (FIPS 180-4) and HMAC (RFC 2104), so that a browser, a server and a stranger with `openssl` find the same draws.
 * Checked against Node's own in sha256.test.ts. States are changed in place: a course of draws is thousands of blocks.
 */
const BLOCK = 64;
/** In the last block of a message, where its length begins. */
const LENGTH_AT = 56;

/** The first 32 bits of the fractional parts of the cube (constants) and square (start) roots of the first primes. */
const primes = firstPrimes(64);
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

const rotr = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
const schedule = new Int32Array(64);
const at = (n: number): number => schedule[n] ?? 0;

function expand(bytes: Uint8Array, from: number): void {
  for (let t = 0; t < 16; t += 1) {
    const i = from + t * 4;
    schedule[t] = ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);
  }
  for (let t = 16; t < 64; t += 1) {
    const w = at(t - 15);
    const v = at(t - 2);
    const low = rotr(w, 7) ^ rotr(w, 18) ^ (w >>> 3);
    const high = rotr(v, 17) ^ rotr(v, 19) ^ (v >>> 10);
    schedule[t] = (at(t - 16) + low + at(t - 7) + high) | 0;
  }
}

/** Takes one block of 64 bytes, beginning at `from`, into the state. */
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  expand(bytes, from);
  const of = (n: number): number => state[n] ?? 0;
  let [a, b, c, d] = [of(0), of(1), of(2), of(3)];
  let [e, f, g, h] = [of(4), of(5), of(6), of(7)];
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
  state[0] = (of(0) + a) | 0;
  state[1] = (of(1) + b) | 0;
  state[2] = (of(2) + c) | 0;
  state[3] = (of(3) + d) | 0;
  state[4] = (of(4) + e) | 0;
  state[5] = (of(5) + f) | 0;
  state[6] = (of(6) + g) | 0;
  state[7] = (of(7) + h) | 0;
}

/** What ends a message of so many bytes: a one bit, zeros, and its length in bits. */
function close(block: Uint8Array, used: number, length: number): void {
  block[used] = 0x80;
  block.fill(0, used + 1);
  const bits = length * 8;
  for (let n = 0; n < 6; n += 1) block[block.length - 1 - n] = Math.floor(bits / 2 ** (8 * n)) % 256;
}

function writeState(state: Int32Array, out: Uint8Array): void {
  for (let n = 0; n < 8; n += 1) for (let k = 0; k < 4; k += 1) out[n * 4 + k] = ((state[n] ?? 0) >>> (24 - 8 * k)) & 0xff;
}

/** Goes on from `from`, which has taken `before` bytes (a whole number of blocks). */
function digest(bytes: Uint8Array, from: Int32Array = START, before = 0): Uint8Array {
  const padded = new Uint8Array((Math.floor((bytes.length + 8) / BLOCK) + 1) * BLOCK);
  padded.set(bytes);
  close(padded, bytes.length, before + bytes.length);
  const state = Int32Array.from(from);
  for (let n = 0; n < padded.length; n += BLOCK) compress(state, padded, n);
  const out = new Uint8Array(32);
  writeState(state, out);
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

/** HMAC-SHA-256 under one key of 32 bytes (64 hex digits), ready for many messages. Each answer is good until the next. */
export function keyed(hexKey: string): (message: string) => Uint8Array {
  const key = bytesOf(hexKey);
  const padded = (byte: number): Int32Array => {
    const state = Int32Array.from(START);
    compress(
      state,
      Uint8Array.from({ length: BLOCK }, (_, n) => (key[n] ?? 0) ^ byte),
      0,
    );
    return state;
  };
  const [inner, outer] = [padded(0x36), padded(0x5c)];
  const state = new Int32Array(8);
  const block = new Uint8Array(BLOCK);
  return (message) => {
    if (!intoBlock(message, block)) return digest(digest(utf8(message), inner, BLOCK), outer, BLOCK);
    close(block, message.length, BLOCK + message.length);
    state.set(inner);
    compress(state, block, 0);
    writeState(state, block);
    close(block, 32, BLOCK + 32);
    state.set(outer);
    compress(state, block, 0);
    writeState(state, block);
    return block.subarray(0, 32);
  };
}

/** Whether a message is short and plain enough to lie in one block with its end. */
function intoBlock(message: string, block: Uint8Array): boolean {
  if (message.length >= LENGTH_AT) return false;
  for (let n = 0; n < message.length; n += 1) {
    const code = message.charCodeAt(n);
    if (code >= 0x80) return false;
    block[n] = code;
  }
  return true;
}
