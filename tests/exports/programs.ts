// Other programs that open what is exported, where the system has them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hasProgram = (name: string, flag: string): boolean => spawnSync(name, [flag], { stdio: 'ignore', timeout: 60_000 }).status === 0;

export const hasGdal = hasProgram('ogr2ogr', '--version');
export const hasLibreOffice = hasProgram('soffice', '--version');

/** Runs `task` in a folder of its own that is gone afterwards. */
function inFolder<Result>(task: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'three-zone-exports-'));
  try {
    return task(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a table in LibreOffice and saves it as CSV: text always quoted, numbers never, days as they are shown. */
export function convertByLibreOffice(bytes: Uint8Array, extension: 'csv' | 'xlsx', readAs: string | null): string {
  return inFolder((folder) => {
    const source = join(folder, `list.${extension}`);
    writeFileSync(source, bytes);
    execFileSync('soffice', [
      `-env:UserInstallation=file://${folder}/profile`, '--headless', ...(readAs === null ? [] : [`--infilter=${readAs}`]),
      '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false', '--outdir', join(folder, 'out'), source,
    ], { stdio: 'ignore', timeout: 110_000, env: { ...process.env, TZ: 'America/New_York' } });
    return readFileSync(join(folder, 'out', 'list.csv'), 'utf8').replace(/^\ufeff/, '');
  });
}

/** What GDAL says of a GeoJSON file, and its features as GDAL writes them again. */
export function readByGdal(text: string): { readonly summary: string; readonly features: readonly GeoJSON.Feature[] } {
  return inFolder((folder) => {
    const source = join(folder, 'zones.geojson');
    writeFileSync(source, text);
    const summary = execFileSync('ogrinfo', ['-ro', '-al', '-so', source], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const again = execFileSync('ogr2ogr', ['-f', 'GeoJSONSeq', '/vsistdout/', source, '-oo', 'DATE_AS_STRING=YES'], { encoding: 'utf8' });
    return { summary, features: again.trim().split('\n').map((line) => JSON.parse(line) as GeoJSON.Feature) };
  });
}
