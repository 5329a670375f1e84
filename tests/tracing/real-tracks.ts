// Real tracks kept beside the repository; what reads them skips visibly where they are not.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readTrackFile } from '../../src/formats/tracks/read-tracks.ts';
import type { TrackReading } from '../../src/formats/tracks/track-reading.ts';

const DATA = join(import.meta.dirname, '../../../shared/data');
const pathOf = (file: string): string => join(DATA, file);

export const haveFiles = (...files: readonly string[]): boolean => files.every((file) => existsSync(pathOf(file)));
export const textOf = (file: string): string => readFileSync(pathOf(file), 'utf8');
export const readReal = (file: string, keep: (text: string) => string = (text) => text): Promise<TrackReading> => {
  const bytes = readFileSync(pathOf(file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return readTrackFile({ file, bytes: new TextEncoder().encode(keep(text)) });
};
