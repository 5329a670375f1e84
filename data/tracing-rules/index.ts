// The tracing packs that come with the product, read and checked.
import { readTracingPack } from '../../src/domain/tracing/rules/read-tracing-pack.ts';
import type { TracingPack } from '../../src/domain/tracing/rules/tracing-pack.ts';
import county from './COUNTY-TRACE.json';
import eighth from './CN-TRACE-8.json';
import ninth from './CN-TRACE-9.json';
import shanghai from './SH-TRACE-2022.json';

/** In the order in which they are offered; the first holds where nobody chose. */
export const TRACING_PACKS: readonly TracingPack[] = [eighth, ninth, shanghai, county].map(readTracingPack);

/** The pack with this id, or `undefined`. */
export function tracingPackById(id: string): TracingPack | undefined {
  return TRACING_PACKS.find((pack) => pack.id === id);
}
