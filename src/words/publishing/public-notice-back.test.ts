// What is written as a notice reads back as the same units of the same levels, whatever is named; the oracle is the list it was written from.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../../domain/day.ts';
import { createMatcher } from '../../domain/district/match/create-matcher.ts';
import { unitTableOf, type UnitRecord } from '../../domain/district/tables-of.ts';
import { sectionsOf, type ChangedUnit, type PublicNotice } from '../../domain/publishing/public-notice.ts';
import { areasOf, readNotice } from '../../domain/publishing/read-notice.ts';
import { LEVELS, type LevelCode } from '../../domain/zoning/level.ts';
import { writePublicNotice } from './public-notice.ts';

const STREETS = ['东岭街道', '西营街道', '龙家镇', '前河乡'];
/** Names that begin, end or part like others, numbers, brackets, and words that notices use themselves. */
const NAMES = [
  '安康家园', '幸福里', '新华小区', '星城B区', '白樟路99弄', '江阴路130号院', '东方一号', '报春路5、7号院', '王山片', '前安村', '福林屯', '和平里', '阳光新区', '御景·华庭',
  '翠湖苑（南区）', '经典花园(秀青路)', '粮库家属楼', '三道街12-1号', '城市广场A座', '防范路小区', '其他湾屯', '除渠村',
];
const BUILDINGS = ['3号楼', '5栋', '12号楼', 'B座'];

interface Named {
  readonly name: string;
  readonly street: string;
  readonly buildings: readonly string[];
}

/** Compounds, each name at most once a street; a name without a street is no other's. */
const compounds = (names: readonly string[]): fc.Arbitrary<readonly Named[]> =>
  fc.uniqueArray(
    fc.record({ name: fc.constantFrom(...names), street: fc.constantFrom('', ...STREETS), buildings: fc.subarray(BUILDINGS, { maxLength: 2 }) }),
    { minLength: 1, maxLength: 12, selector: ({ name, street }) => `${street} ${name}` },
  );
const withoutDoubts = (all: readonly Named[]): Named[] => all.filter(({ name, street }) => street !== '' || all.every((other) => other.street === street || other.name !== name));

function unitsOf(all: readonly Named[]): UnitRecord[] {
  return [
    { id: 'D', name: '永宁区', kind: 'district' },
    ...STREETS.map((id): UnitRecord => ({ id, kind: 'street', parent: 'D' })),
    ...all.flatMap(({ name, street, buildings }, i): UnitRecord[] => [
      { id: `C${i}`, name, ...(street !== '' && { parent: street }) },
      ...buildings.map((building, b): UnitRecord => ({ id: `C${i}-${b}`, name: building, kind: 'building', parent: `C${i}` })),
    ]),
  ];
}

const level = fc.constantFrom<LevelCode>(0, 1, 2, 3);
/** For each compound: does it change, do its buildings, and to which level. */
const changes = (all: readonly Named[]) =>
  fc.array(fc.record({ itself: fc.boolean(), now: level, ofBuildings: fc.array(fc.option(level, { nil: undefined }), { minLength: 2, maxLength: 2 }) }), { minLength: all.length, maxLength: all.length });

interface Listed extends ChangedUnit {
  readonly id: string;
}

/** As the sheet of notices names them: a building behind its compound, under the street of the compound. */
const listChanged = (all: readonly Named[], changed: readonly { itself: boolean; now: LevelCode; ofBuildings: readonly (LevelCode | undefined)[] }[]): Listed[] =>
  all.flatMap(({ name, street, buildings }, i) => {
    const { itself, now, ofBuildings } = changed[i]!;
    const before = (code: LevelCode): LevelCode => (code === 0 ? 3 : 0);
    return [
      ...(itself ? [{ id: `C${i}`, name, street, before: before(now), now }] : []),
      ...buildings.flatMap((building, b) => {
        const code = ofBuildings[b];
        return code === undefined ? [] : [{ id: `C${i}-${b}`, name: `${name} ${building}`, street, before: before(code), now: code }];
      }),
    ];
  });

const noticeOf = (units: readonly ChangedUnit[]): PublicNotice => ({
  district: '永宁区', number: '2022年第52号', basis: '《分区分类标准》', effectiveOn: dayFromCivil(2022, 4, 12), sections: sectionsOf(units),
  measures: [{ level: 'sealed', text: '区域封闭、足不出户、服务上门' }, { level: 'controlled', text: '人不出区、严禁聚集' }, { level: 'precaution', text: '强化社会面管控，非必要不外出' }],
  phone: '0431-0000000', office: '永宁区疫情防控指挥部办公室', issuedOn: dayFromCivil(2022, 4, 11),
});

function readBack(records: readonly UnitRecord[], text: string) {
  const units = unitTableOf(records);
  return readNotice(text, createMatcher(units, { districtNames: ['永宁区'] }), { year: null, isArea: areasOf(units) });
}
const pairs = (units: readonly Listed[]): string[] => units.map(({ id, now }) => `${id} ${LEVELS[now]}`).sort();
const language = fc.constantFrom<'zh' | 'en'>('zh', 'en');

describe('text → units', () => {
  it('gives the same units and levels, number, basis and moment; namesakes are told by their street', () => {
    fc.assert(fc.property(compounds(NAMES).map(withoutDoubts).chain((all) => fc.tuple(fc.constant(all), changes(all))), language, ([all, changed], words) => {
      const units = listChanged(all, changed);
      const text = writePublicNotice(noticeOf(units), words);
      const { sections, contradictions, remarks, effective, basis, number, lines } = readBack(unitsOf(all), text);
      const found = sections.flatMap(({ level: of, items }) => items.map(({ match, text: written }) => `${match.found === 'unit' ? unitsOf(all)[match.unit]!.id : `${written}?`} ${of}`));
      expect(found.sort()).toEqual(pairs(units));
      expect([contradictions, remarks, number]).toEqual([[], units.length === 0 ? [{ reason: 'no-level', line: 0, text: '' }] : [], '2022年第52号']);
      expect(effective).toEqual({ day: dayFromCivil(2022, 4, 12), minute: 0 });
      if (units.length > 0) expect(basis).toBe('《分区分类标准》');
      expect(lines.map(({ text: line }) => line).join('\n')).toBe(text);
    }), { numRuns: 400 });
  });
});

describe('where the names do not tell', () => {
  /** Names that are another's with something more. */
  const doubtful = [...NAMES, '鸿发家园', '鸿发家园（局部）', '永安新村', '永安新村(崮山路)', '永安新村社区', '安康家园二期', '经典花园', '报春路5', '东方', '城市广场'];

  it('no unit gets a level that the list does not give it, and none is passed over: it is found, or stands among those to choose from, or its name is listed', () => {
    fc.assert(fc.property(compounds(doubtful).chain((all) => fc.tuple(fc.constant(all), changes(all))), language, ([all, changed], words) => {
      const units = listChanged(all, changed);
      const { sections } = readBack(unitsOf(all), writePublicNotice(noticeOf(units), words));
      const records = unitsOf(all);
      const rightOnes = new Set(pairs(units));
      const items = sections.flatMap(({ level: of, items: own }) => own.map((item) => ({ ...item, of })));
      const wrong = items.filter(({ match, isPart, of }) => match.found === 'unit' && !isPart && !rightOnes.has(`${records[match.unit]!.id} ${of}`));
      expect(wrong).toEqual([]);
      for (const unit of units) {
        const row = records.findIndex(({ id }) => id === unit.id);
        const stands = items.some(({ match, text, of }) => of === LEVELS[unit.now]
          && ((match.found === 'unit' && match.unit === row) || (match.found === 'several' && match.units.includes(row)) || unit.name.includes(text)));
        expect([unit.name, stands]).toEqual([unit.name, true]);
      }
    }), { numRuns: 400 });
  });
});
