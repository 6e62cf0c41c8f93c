/** A bad line: a TCP proxy whose connections can be cut, or left half-open so that nothing comes through and nobody is told. */
import { connect, createServer, type Server, type Socket } from 'node:net';

type Line = { readonly near: Socket; readonly far: Socket; towardServer: boolean; towardClient: boolean };
export type Direction = 'both' | 'to-server' | 'to-client';

export class Proxy {
  readonly #server: Server;
  readonly #lines = new Set<Line>();
  readonly port: number;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
  }

  static open(target: number): Promise<Proxy> {
    return new Promise((done) => {
      const server = createServer();
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        const proxy = new Proxy(server, typeof address === 'object' && address ? address.port : 0);
        server.on('connection', (near) => proxy.#join(near, target));
        done(proxy);
      });
    });
  }

  get open(): number {
    return this.#lines.size;
  }

  #join(near: Socket, target: number): void {
    const far = connect(target, '127.0.0.1');
    const line: Line = { near, far, towardServer: true, towardClient: true };
    this.#lines.add(line);
    near.on('data', (bytes) => line.towardServer && far.write(bytes));
    far.on('data', (bytes) => line.towardClient && near.write(bytes));
    const end = (): void => {
      this.#lines.delete(line);
      near.destroy();
      far.destroy();
    };
    for (const side of [near, far]) side.on('error', end).on('close', end);
  }

  /** Cuts one line, chosen by `random`. False when there is none. */
  cut(random: () => number): boolean {
    const line = this.#pick(random);
    line?.near.destroy();
    return line !== undefined;
  }

  /** Lets nothing through one line any more, and tells neither side; what comes is lost. It is cut after a while. */
  halfOpen(random: () => number, direction: Direction, cutAfterMs: number): boolean {
    const line = this.#pick(random);
    if (!line) return false;
    if (direction !== 'to-client') line.towardServer = false;
    if (direction !== 'to-server') line.towardClient = false;
    setTimeout(() => line.near.destroy(), cutAfterMs).unref();
    return true;
  }

  #pick(random: () => number): Line | undefined {
    const whole = [...this.#lines].filter((line) => line.towardServer && line.towardClient);
    return whole[Math.floor(random() * whole.length)];
  }

  async close(): Promise<void> {
    for (const line of this.#lines) line.near.destroy();
    await new Promise((done) => this.#server.close(done));
  }
}
