// Where the answer goes: standard output or a file, never faster than it is taken.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';

const CHUNK_CHARACTERS = 65_536;

/** The reader went away (`| head`): nothing is left to do, and nothing is wrong. */
export class ReaderGone extends Error {}

/** The file cannot be written. */
export class CannotWrite extends Error {}

/** Gathers pieces into chunks and waits whenever the stream is full. */
export class Output {
  private pending = '';
  private failure: Error | null = null;

  private constructor(
    private readonly stream: Writable,
    private readonly closes: boolean,
  ) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.failure = error.code === 'EPIPE' ? new ReaderGone() : new CannotWrite(error.code ?? error.message);
    });
  }

  static toStream(stream: Writable): Output {
    return new Output(stream, false);
  }

  static async toFile(path: string): Promise<Output> {
    const stream = createWriteStream(path);
    const output = new Output(stream, true);
    // An error is kept by the listener of the constructor.
    await once(stream, 'open').catch(() => undefined);
    output.throwFailure();
    return output;
  }

  /** True when the caller should await `flush` before writing on. */
  write(piece: string): boolean {
    this.pending += piece;
    return this.pending.length >= CHUNK_CHARACTERS;
  }

  async flush(): Promise<void> {
    this.throwFailure();
    const chunk = this.pending;
    this.pending = '';
    if (chunk !== '' && !this.stream.write(chunk)) await this.waitForRoom();
    this.throwFailure();
  }

  async close(): Promise<void> {
    await this.flush();
    if (!this.closes) return;
    this.stream.end();
    await finished(this.stream).catch(() => undefined);
    this.throwFailure();
  }

  /** Until the reader has taken what was written, or has gone. */
  private waitForRoom(): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        for (const event of ['drain', 'close', 'error']) this.stream.off(event, go);
        resolve();
      };
      for (const event of ['drain', 'close', 'error']) this.stream.once(event, go);
    });
  }

  private throwFailure(): void {
    if (this.failure !== null) throw this.failure;
  }
}
