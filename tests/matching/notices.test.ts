// Notices of real names, as they are and not as tests make them up: a city's compounds written and read back, places of 2022 read as a list.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { dayFromCivil } from '../../src/domain/day.ts';
import { createMatcher } from '../../src/domain/district/match/create-matcher.ts';
import { unitTableOf, type UnitRecord } from '../../src/domain/district/tables-of.ts';
import { sectionsOf, type ChangedUnit } from '../../src/domain/publishing/public-notice.ts';
import { areasOf, readNotice } from '../../src/domain/publishing/read-notice.ts';
import { LEVELS, type LevelCode } from '../../src/domain/zoning/level.ts';
import { writePublicNotice } from '../../src/words/publishing/public-notice.ts';
import { ROOT } from '../cli/run-zones.ts';

const COMPOUNDS = join(ROOT, '../shared/data/shanghai-2022-compounds.geojson.gz');
const RISK_AREAS = join(ROOT, '../shared/data/risk-areas-2022.csv.gz');
/** Every so manieth place is read; all of them take half a minute. */
const STEP = 16;

interface Compound {
  readonly name: string;
  readonly district: string;
}

function readCompounds(): Compound[] {
  const { features } = JSON.parse(gunzipSync(readFileSync(COMPOUNDS)).toString()) as { features: { properties: Compound }[] };
  return features.map(({ properties: { name, district } }) => ({ name, district }));
}

describe.skipIf(!existsSync(COMPOUNDS))('a notice of 1,164 real compounds by district', () => {
  const compounds = existsSync(COMPOUNDS) ? readCompounds() : [];
  const records: UnitRecord[] = [
    ...[...new Set(compounds.map(({ district }) => district))].map((id): UnitRecord => ({ id, kind: 'district' })),
    ...compounds.map(({ name, district }, i): UnitRecord => ({ id: `C${i}`, name, parent: district })),
  ];
  const levelOf = (i: number): LevelCode => (i % 4) as LevelCode;
  const changed = compounds.map(({ name, district }, i): ChangedUnit => ({ name, street: district, before: levelOf(i + 1), now: levelOf(i) }));

  test.each(['zh', 'en'] as const)('each is found under its level, and none is another (%s)', (language) => {
    const text = writePublicNotice({
      district: '全市', number: '', basis: '', effectiveOn: dayFromCivil(2022, 4, 12), sections: sectionsOf(changed), measures: [], phone: '', office: '', issuedOn: dayFromCivil(2022, 4, 11),
    }, language);
    const units = unitTableOf(records);
    const started = performance.now();
    const { sections } = readNotice(text, createMatcher(units), { year: null, isArea: areasOf(units) });
    const milliseconds = performance.now() - started;
    const items = sections.flatMap(({ level, items: own }) => own.map((item) => ({ ...item, level })));
    const right = new Set(compounds.map((_, i) => `C${i} ${LEVELS[levelOf(i)]}`));
    const found = items.flatMap(({ match, level }) => (match.found === 'unit' ? [`${records[match.unit]!.id} ${level}`] : []));
    const open = items.filter(({ match }) => match.found !== 'unit');
    console.info(`${language}: ${found.length} of ${compounds.length} found, ${open.length} for a person, ${Math.round(milliseconds)} ms`, open.map(({ text: name, match }) => `${name} ${match.found}`).join('; '));
    expect(found.filter((one) => !right.has(one))).toEqual([]);
    expect(items.length).toBe(compounds.length);
    expect(found.length).toBe(compounds.length);
  });
});

/** Distinct places of the state's list of risk areas, as written there. */
function readRiskAreas(): string[] {
  const rows = gunzipSync(readFileSync(RISK_AREAS)).toString().trimEnd().split('\n').slice(1);
  return [...new Set(rows.map((row) => (/^(?:[^,]*,){3}("(?:[^"]|"")*"|[^,]*)/.exec(row)?.[1] ?? '').replaceAll('"', '')))].filter((place) => place.trim() !== '');
}

describe.skipIf(!existsSync(RISK_AREAS))('places of the risk areas of 2022, one a line, in a district that has none of them', () => {
  test('none is taken for a measure, a closing or a signature: all are listed, head a list as streets do, or are refused as a table', () => {
    const places = readRiskAreas().filter((_, i) => i % STEP === 0);
    const units = unitTableOf([{ id: '云上家园' }]);
    const { lines, sections, remarks } = readNotice(`一、封控区\n${places.join('\n')}`, createMatcher(units), { year: null, isArea: areasOf(units) });
    const count = (use: string): number => lines.slice(1).filter((line) => line.use === use).length;
    console.info(`${places.length} places: ${count('names')} names, ${count('heading')} headings, ${count('refused')} refused`);
    expect(lines.slice(1).filter(({ use, text }) => !(use === 'names' || (use === 'heading' && /(?:街道|镇|乡|办事处)$/.test(text)) || (use === 'refused' && text.includes('\t'))))).toEqual([]);
    expect(sections.flatMap(({ items }) => items).filter(({ match }) => match.found === 'unit')).toEqual([]);
    expect(remarks.filter(({ reason }) => reason === 'name-elsewhere')).toEqual([]);
    expect(count('names') / places.length).toBeGreaterThan(0.99);
  }, 60_000);
});
