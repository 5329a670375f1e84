// Keeps what a first visit downloads small: compressed sizes of the built JavaScript, held from above and from below.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isOutdated, PAGE_SOURCES } from '../../scripts/freshness.mjs';
import { ROOT } from './tracked-files.ts';

const ASSETS = join(ROOT, 'dist/assets');
const SMALLEST_SHARE = 0.6;

interface Limit {
  readonly name: string;
  /** Kilobytes (1000 bytes) of all the group's files, each compressed with gzip -9. */
  readonly limitKilobytes: number;
  readonly holds: (file: string, first: ReadonlySet<string>) => boolean;
}

const isMapWorker = (file: string) => file.startsWith('maplibre-gl-worker');
const isMap = (file: string) => file.startsWith('zone-map');
/** The table of readings by which a place is found from its initials. */
const isReadings = (file: string) => file.startsWith('pinyin');
const isOwnWorker = (file: string) => file.includes('worker') && !isMapWorker(file);

/** Raise or lower a limit together with the change that moves the size; every file falls into exactly one group. */
const LIMITS: readonly Limit[] = [
  { name: 'page before the map', limitKilobytes: 183, holds: (file, first) => first.has(file) },
  { name: "workers of the house's own", limitKilobytes: 340, holds: (file, first) => !first.has(file) && isOwnWorker(file) },
  { name: "MapLibre's worker", limitKilobytes: 172, holds: (file, first) => !first.has(file) && isMapWorker(file) },
  { name: 'map, loaded after the page', limitKilobytes: 330, holds: (file, first) => !first.has(file) && isMap(file) },
  {
    // With what the zoning worker shares with the parts it loads when they are asked for.
    name: 'sheets, drawing, readers and writers, loaded when first used',
    limitKilobytes: 540,
    holds: (file, first) => !first.has(file) && !isMap(file) && !isMapWorker(file) && !isOwnWorker(file) && !isReadings(file),
  },
  { name: 'readings of Chinese signs, loaded when a place is typed', limitKilobytes: 160, holds: (file) => isReadings(file) },
];

/** What index.html fetches at once: the entry and every module it imports at once. */
function listFirstScripts(): Set<string> {
  const html = readFileSync(join(ROOT, 'dist/index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, address]) => basename(address ?? ''));
  return new Set(scripts);
}

function gzipKilobytes(files: readonly string[]): number {
  const bytes = files.map((file) => gzipSync(readFileSync(join(ASSETS, file)), { level: 9 }).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

// An old build would be measured for the new sources; `npm test` builds first.
const isBuilt = existsSync(ASSETS) && !isOutdated(ROOT, 'dist/index.html', PAGE_SOURCES);

describe.skipIf(!isBuilt)('compressed size of the built JavaScript', () => {
  it.each(LIMITS)('$name: at most $limitKilobytes kB, and the limit is not idle', ({ holds, limitKilobytes }) => {
    const first = listFirstScripts();
    const files = readdirSync(ASSETS).filter((file) => file.endsWith('.js') && holds(file, first));
    const size = gzipKilobytes(files);
    expect(size, `of ${files.join(', ')}`).toBeLessThanOrEqual(limitKilobytes);
    expect(size, `of ${files.join(', ')}; lower the limit`).toBeGreaterThan(limitKilobytes * SMALLEST_SHARE);
  });
});
