// The order a list is read in; oracle: strictest first, then as a street office looks for its own. And what a file of zones says of itself.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import { caseTableOf, unitTableOf } from '../../src/domain/district/tables-of.ts';
import type { PublishedDay } from '../../src/domain/publishing/published-days.ts';
import { judgePrepared, prepareDistrict } from '../../src/domain/zoning/judge/judge-district.ts';
import { CONTROLLED, type Level } from '../../src/domain/zoning/level.ts';
import { timelineOf, type PackTimeline } from '../../src/domain/zoning/packs/timeline.ts';
import { exportZones, sortForReading, type ExportAsk } from './zone-export.ts';

const unit = (name: string, street: string, level: Level) => ({ name, street, standing: { level } });
const names = (language: 'zh' | 'en', ...units: ReturnType<typeof unit>[]): string[] => sortForReading(units, language).map(({ name }) => name);

describe('the exported list', () => {
  it('stands by level, the strictest first', () => {
    expect(names('zh', unit('甲', '', 'none'), unit('乙', '', 'precaution'), unit('丙', '', 'sealed'), unit('丁', '', 'controlled'))).toEqual(['丙', '丁', '乙', '甲']);
  });

  it('then by street, units of no street last, then by name: by sound in Chinese, numbers by their size', () => {
    expect(names('zh', unit('无街小区', '', 'sealed'), unit('西营小区', '西营街道', 'sealed'), unit('安康10期', '东岭街道', 'sealed'), unit('安康2期', '东岭街道', 'sealed'))).toEqual([
      '安康2期', '安康10期', '西营小区', '无街小区',
    ]);
    expect(names('en', unit('Xinhua', 'East', 'sealed'), unit('ankang', 'East', 'sealed'), unit('Beta', 'Central', 'controlled'))).toEqual(['ankang', 'Xinhua', 'Beta']);
  });

  it('leaves the units it was given as they are', () => {
    const given = [unit('乙', '', 'none'), unit('甲', '', 'sealed')];
    sortForReading(given, 'zh');
    expect(given.map(({ name }) => name)).toEqual(['乙', '甲']);
  });
});

describe('zones as GeoJSON', () => {
  const day = 19093;
  const facts = { units: unitTableOf([{ id: 'A', name: 'A', kind: 'compound' }]), cases: [caseTableOf([{ place: 'A', reportedOn: day - 3 }])], rounds: [], contacts: [], disinfections: [], orders: [], visits: [], overrides: [] };
  const prepared = prepareDistrict(facts);
  const ask = { what: 'geojson', day, language: 'en', words: { asPublished: { zh: '发布版', en: 'as published' } } } as unknown as ExportAsk;
  const write = async (timeline: PackTimeline, published: PublishedDay | null) => JSON.parse(await (await exportZones(ask, prepared, judgePrepared(prepared, timeline, 'hold'), published, null)).text()) as object;
  const pack = (id: string) => RULE_PACKS.find((one) => one.id === id)!;

  it('say whether they are as published or as computed', async () => {
    const published: PublishedDay = { day, version: 'd:1', rows: Uint32Array.of(0), status: Uint16Array.of(CONTROLLED), parts: new Uint32Array(), joined: new Uint32Array(), gone: 0, fresh: 0, hasOtherUnits: false };
    expect(await write(timelineOf(pack('SH-2022-0411')), published)).toMatchObject({ list: 'published', features: [{ properties: { unit: 'A', level: 'controlled', label: 'controlled zone', clause: '', next_level: '' } }] });
    expect(await write(timelineOf(pack('SH-2022-0411')), null)).toMatchObject({ list: 'computed', features: [{ properties: { level: 'sealed', label: 'sealed zone', next_level: 'controlled' } }] });
  });

  it('name the pack in force on their day, whichever follows later', async () => {
    expect(await write([{ pack: pack('SH-2022-0411'), from: null }, { pack: pack('CN-9'), from: day + 10 }], null)).toMatchObject({ pack: 'SH-2022-0411' });
  });
});
