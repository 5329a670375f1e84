// What the columns and properties of a unit file may be called, and the words for kinds of units.
import { UNIT_KINDS, type UnitKind } from '../../domain/district/unit-table.ts';
import { foldWord } from '../tables/clean-cell.ts';
import { indexHeadings } from '../tables/headings.ts';

export type UnitMeaning =
  | 'unit' | 'name' | 'kind' | 'parent' | 'aliases' | 'population' | 'households' | 'buildings' | 'lng' | 'lat';

export const UNIT_HEADINGS = indexHeadings<UnitMeaning>({
  unit: ['unit', 'unit_id', 'zone_unit', '划定单元', '划定单元名称', '单元编号', '单元名称'],
  name: ['name', '名称', '单元全称'],
  kind: ['kind', '类型', '类别', '单元类型'],
  parent: ['parent', '上级', '上级单元', '所属', '所属单元'],
  aliases: ['aliases', 'alias', 'addresses', '别名', '地址'],
  population: ['population', 'people', '人口', '人数'],
  households: ['households', 'homes', '户数'],
  buildings: ['buildings', '楼栋数', '楼数'],
  lng: ['lng', 'lon', 'longitude', '经度'],
  lat: ['lat', 'latitude', '纬度'],
});

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
