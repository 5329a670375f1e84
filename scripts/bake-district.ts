// A district's files read at build time: what each of them holds, and what the page opens instead of them.

import { createHash } from 'node:crypto';
import { readDistrict, type FileRole, type GivenFile } from '../src/formats/read-district.ts';

const ROLE_OF: Readonly<Record<string, FileRole>> = {
  'district.json': 'district',
  'units.geojson': 'units',
  'buildings.geojson': 'units',
  'cases.csv': 'cases',
  'rounds.csv': 'rounds',
  'households.csv': 'households',
  'plots.geojson': 'plots',
  'investigations.csv': 'investigations',
  'stays.csv': 'stays',
  'rosters.csv': 'rosters',
  'tasks-done.json': 'tasks-done',
};

/** A track is named after its case. */
const roleOf = (name: string): FileRole => ROLE_OF[name] ?? (name.endsWith('.gpx') ? 'track' : 'layer');

/** What each file holds, by its name; files not listed above are layers of the map. */
export function withRoles(files: Readonly<Record<string, string>>): GivenFile[] {
  return Object.entries(files).map(([name, text]) => ({ name, role: roleOf(name), bytes: new TextEncoder().encode(text) }));
}

/**
 * The files read beforehand, so that a page that opens them has nothing to read: `bodies.json`, the journal bodies;
 * `rows/<hash>.rows`, the row sets they name; and `manifest.json`, one hash by which a page knows another district.
 */
export async function bakeDistrict(files: readonly GivenFile[]): Promise<Record<string, string | Uint8Array>> {
  const { bodies, rows } = await readDistrict(files);
  const text = JSON.stringify(bodies);
  const hash = createHash('sha256').update(text).digest('hex');
  return {
    'manifest.json': JSON.stringify({ hash, rows: [...rows.keys()] }), 'bodies.json': text,
    ...Object.fromEntries([...rows].map(([name, bytes]) => [`rows/${name}.rows`, bytes])),
  };
}
