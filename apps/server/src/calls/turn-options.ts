export type CallOptions = {
  /** `stun:` addresses: how a device learns what it is called outside its own network. */
  readonly stun: readonly string[];
  /** Where voice and picture go through when two devices cannot reach each other. Without it they have to. */
  readonly turn: TurnSettings | undefined;
};

export type TurnSettings = {
  /** `turn:` and `turns:` addresses. */
  readonly urls: readonly string[];
  /** What coturn calls `static-auth-secret`. */
  readonly secret: string;
};

export const callDefaults: CallOptions = { stun: [], turn: undefined };

/** `CAIRN_STUN` and `CAIRN_TURN`, lists with commas, and `CAIRN_TURN_SECRET`. */
export function readCallOptions(env: NodeJS.ProcessEnv): CallOptions {
  const stun = addresses('CAIRN_STUN', env['CAIRN_STUN'], /^stuns?:[\w.:[\]-]+$/);
  const urls = addresses('CAIRN_TURN', env['CAIRN_TURN'], /^turns?:[\w.:[\]-]+(\?transport=(udp|tcp))?$/);
  if (urls.length === 0) return { stun, turn: undefined };
  const secret = env['CAIRN_TURN_SECRET'] ?? '';
  if (secret.length < SHORTEST_SECRET) throw new Error(`CAIRN_TURN_SECRET must have ${SHORTEST_SECRET} characters or more`);
  return { stun, turn: { urls, secret } };
}

const SHORTEST_SECRET = 16;

function addresses(name: string, list: string | undefined, shape: RegExp): string[] {
  const found = (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const bad = found.find((one) => !shape.test(one));
  if (bad !== undefined) throw new Error(`${name} has an address that cannot be read: ${bad}`);
  return found;
}
