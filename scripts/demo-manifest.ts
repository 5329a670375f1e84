// Adds to the demo's files a manifest: what each file holds, and one hash by which a page knows a newer demo.

import { createHash } from 'node:crypto';

const ROLE_OF: Readonly<Record<string, string>> = {
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
const roleOf = (name: string): string => ROLE_OF[name] ?? (name.endsWith('.gpx') ? 'track' : 'layer');

/** The files and `manifest.json`: `{hash, files: [{name, role}]}`; files not listed above are layers of the map. */
export function withManifest(files: Readonly<Record<string, string>>): Record<string, string> {
  const hash = createHash('sha256');
  for (const [name, text] of Object.entries(files)) hash.update(`${name}\n${text.length}\n${text}\n`);
  const listed = Object.keys(files).map((name) => ({ name, role: roleOf(name) }));
  return { ...files, 'manifest.json': JSON.stringify({ hash: hash.digest('hex'), files: listed }) };
}
