// What the columns and properties of a unit file may be called, and the words for kinds of units.
import { UNIT_KINDS, type UnitKind } from '../../domain/district/unit-table.ts';
import { foldWord } from '../tables/clean-cell.ts';
import { CHOSEN, indexHeadings, LOOSE, mapHeadings, type HeadingIndex } from '../tables/headings.ts';
import type { UnitOptions } from './units.ts';

export type UnitMeaning =
  | 'unit' | 'name' | 'street' | 'district' | 'county' | 'kind' | 'parent' | 'aliases' | 'population' | 'households' | 'buildings' | 'residential' | 'lng' | 'lat';

/** Headings of names that also say what kind of unit stands below them. */
const COMPOUND_NAMES = ['小区名称', '小区', '小区名', '住宅小区', '居民小区', '楼盘', '楼盘名称', 'compound', 'compound name', '社区', '社区名称'];
const HAMLET_NAMES = ['村屯', '村屯名称', '屯名', '屯', '自然屯', '自然屯名称', '自然村', '自然村名称', 'hamlet', 'village', '村名', '村庄', '村'];

/**
 * Best first. A community (社区) or administrative village (村) is the name of the unit only where the table has no
 * compound (小区) or hamlet (屯): else it is the level above, which is not recorded.
 */
export const UNIT_HEADINGS = indexHeadings<UnitMeaning>({
  name: ['name', '名称', '单元全称', ...COMPOUND_NAMES.slice(0, -2), ...HAMLET_NAMES.slice(0, -3), '场所名称', '场所', ...HAMLET_NAMES.slice(-3), ...COMPOUND_NAMES.slice(-2)],
  street: [
    'street', 'township', 'subdistrict', '街道', '乡镇', '街道乡镇', '乡镇街道', '街道/乡镇', '乡镇/街道', '街镇', '镇街', '所属街道', '所在街道', '所属乡镇', '所在乡镇',
    '所属街道乡镇', '街道名称', '乡镇名称', '镇', '乡', 'town',
  ],
  households: ['households', 'homes', '户数', '总户数', '住户数', '居民户数', '家庭户数'],
  population: ['population', 'people', '人口', '人数', '常住人口', '总人数', '总人口', '人口数', '居住人数', '居民人数', 'residents'],
  buildings: ['buildings', '楼栋数', '楼数', '栋数', '楼栋总数', '总栋数', '幢数', '楼幢数'],
  residential: ['residential', 'is_residential', '是否居住', '是否住宅', '居住区', '是否居住区'],
  lng: ['lng', 'lon', 'longitude', '经度', '东经'],
  lat: ['lat', 'latitude', '纬度', '北纬'],
  kind: ['kind', '类型', '类别', '单元类型'],
  aliases: ['aliases', 'alias', 'addresses', '别名', '地址', '又名', '曾用名', '俗称'],
  unit: ['unit', 'unit_id', 'zone_unit', '划定单元', '划定单元名称', '单元编号', '单元名称'],
  parent: ['parent', '上级', '上级单元', '所属', '所属单元'],
  district: ['district', '区县', '县区', '县市区', '行政区', '所属区', '所属区县', '所在区', '所在区县'],
  county: ['county', '县', '所属县', '所属县市', '县市区旗', '县区旗'],
});

const AREAS: ReadonlySet<UnitMeaning> = new Set(['street', 'district']);

/** Names of the level above, which also a compound or hamlet found loosely goes before. */
const AREA_NAMES: ReadonlySet<string> = new Set([...HAMLET_NAMES.slice(-3), ...COMPOUND_NAMES.slice(-2)].map(foldWord));

/**
 * The headings as a person mapped them; a street or district is recognised only in sheets that people keep, where a
 * county is a district like any other. Elsewhere a county is a mere name, by which units of one county know each other.
 */
export function unitHeadings({ mapping, fromPeople = false }: UnitOptions): HeadingIndex<UnitMeaning> {
  const index = mapHeadings(UNIT_HEADINGS, mapping);
  return {
    meanings: index.meanings,
    find(heading) {
      const hit = index.find(heading);
      if (hit === undefined || hit.rank === CHOSEN) return hit;
      if (!fromPeople && AREAS.has(hit.meaning)) return undefined;
      if (fromPeople && hit.meaning === 'county') return { meaning: 'district', rank: hit.rank + 1 };
      return hit.meaning === 'name' && AREA_NAMES.has(foldWord(heading)) ? { ...hit, rank: 2 * LOOSE + hit.rank } : hit;
    },
  };
}

const KIND_OF_HEADING: ReadonlyMap<string, UnitKind> = new Map([
  ...COMPOUND_NAMES.map((heading) => [foldWord(heading), 'compound'] as const),
  ...HAMLET_NAMES.map((heading) => [foldWord(heading), 'hamlet'] as const),
  ...['场所名称', '场所'].map((heading) => [foldWord(heading), 'venue'] as const),
]);

/** The kind that the heading of a name says; undefined where it may be any. */
export function kindOfHeading(heading: string): UnitKind | undefined {
  return KIND_OF_HEADING.get(foldWord(heading));
}

const KIND_WORDS: Readonly<Record<UnitKind, readonly string[]>> = {
  household: ['户'],
  stair: ['单元', '楼门'],
  building: ['楼栋', '楼', '栋'],
  compound: ['小区', '社区'],
  hamlet: ['屯', '自然屯', '自然村', '村', '村组', 'village'],
  venue: ['场所', '单位', 'place of work'],
  grid: ['网格'],
  street: ['街道', '乡镇', '镇', '乡', 'township', 'town'],
  district: ['区', '区县', '县', '县市区', 'county'],
};

const KINDS: ReadonlyMap<string, UnitKind> = new Map(
  UNIT_KINDS.flatMap((kind) => [kind, ...KIND_WORDS[kind]].map((word) => [foldWord(word), kind] as const)),
);

/** The kind a word means; undefined for a word nobody knows. */
export function kindOfWord(word: string): UnitKind | undefined {
  return KINDS.get(foldWord(word));
}
