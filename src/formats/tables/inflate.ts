// Bounded decompression of gzip bytes with what browsers and Node share.

/** Why bytes could not be inflated: they end early or are damaged, or they grow beyond the limit. */
export type InflateFailure = 'truncated' | 'too-large';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Inflates gzip bytes. Real bytes are counted, not the size the file declares, so a bomb stops at `limitBytes`.
 * Damaged and cut-off data cannot be told apart by what browsers report; both are `truncated`.
 */
export async function inflate(bytes: Uint8Array, limitBytes: number): Promise<Uint8Array | InflateFailure> {
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes as Uint8Array<ArrayBuffer>);
      controller.close();
    },
  });
  const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limitBytes) {
        await reader.cancel().catch(() => undefined);
        return 'too-large';
      }
      chunks.push(value);
    }
  } catch {
    return 'truncated';
  }
  return joinChunks(chunks, length);
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
