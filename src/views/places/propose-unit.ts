// What a new unit may be called and be, read from a place as a list writes it; a person changes it before it counts.
import { sliceWritten } from '../../domain/district/match/normal-form.ts';
import { readPlace } from '../../domain/district/match/place-forms.ts';
import { readTail } from '../../domain/district/match/read-tail.ts';
import { withoutPersonalNumbers } from '../../domain/district/personal-numbers.ts';
import type { UnitKind } from '../../domain/district/unit-table.ts';

/** Kinds a person makes by hand. */
export const MADE_KINDS = ['compound', 'hamlet', 'venue'] as const satisfies readonly UnitKind[];
export type MadeKind = (typeof MADE_KINDS)[number];

const HAMLET_END = /[屯村组社]$/u;
const VENUE_WORDS = /市场|超市|商场|医院|学校|小学|中学|幼儿园|酒店|宾馆|工地|工厂|公司|大厦|广场|车站|养老院|浴池|饭店/u;
const SHORTEST_NAME = 2;
const LOOSE_END = /[\s(（\-－—–]+$/u;
/** No house or room has so many. */
const LONG_NUMBER = /[\d０-９]{7,}[xXＸ]?/gu;
/** "张三：" before an address, "（张三家）" behind it: the unit bears the name of nobody. */
const WHO_IN_FRONT = /^\s*\p{Script=Han}{2,4}\s*[:：]\s*/u;
const WHOSE_HOME = /\s*[(（]\p{Script=Han}{2,4}家[)）]\s*$/u;
/** A stair, floor or room before the end, which the matcher does not read: several are listed, or more is said behind. */
const FIRST_INSIDE = /(?<=[号楼栋幢座#]-?)(?:\d{1,4}(?:[-、]\d{1,4})*|[一二三四五六七八九十]{1,3})(?:单元|门(?!\p{Script=Han})|层|室|户)|(?<=[楼栋幢座#]-?)\d{3,4}(?=$|[室、(])|(?<=\d)(?:-\d+)*-\d{3,4}室?$/u;

/**
 * The name without telephones, stair, floor and room, without the building unless it is the house of a road
 * (江阴路130号), and without the names of district and streets in front. Where nothing else is written, a building or
 * room stays.
 */
export function proposeName(place: string, areaNames: readonly string[]): string {
  let name = withoutPersonalNumbers(place).replace(LONG_NUMBER, '').replace(WHO_IN_FRONT, '').replace(WHOSE_HOME, '').trim();
  for (let before = ''; before !== name;) {
    before = name;
    name = withoutTail(name) || name;
  }
  for (let before = ''; before !== name;) {
    before = name;
    const front = areaNames.find((area) => area !== '' && name.startsWith(area) && name.length >= area.length + SHORTEST_NAME);
    if (front !== undefined) name = name.slice(front.length).trim();
  }
  return name;
}

/** Without its tail, or with the building of the tail where that must stay. */
function withoutTail(place: string): string {
  const normal = readPlace(place);
  const tail = readTail(normal.text);
  const building = tail?.canGo === false ? tail.parts.find(({ level }) => level === 'building') : undefined;
  const { length } = normal.text;
  const end = Math.min(building?.end ?? tail?.base.length ?? length, FIRST_INSIDE.exec(normal.text)?.index ?? length);
  return end === length ? place : sliceWritten(normal, 0, end).replace(LOOSE_END, '');
}

/** 屯、村 are hamlets, markets and schools venues, the rest compounds. */
export function proposeKind(name: string): MadeKind {
  if (HAMLET_END.test(name)) return 'hamlet';
  return VENUE_WORDS.test(name) ? 'venue' : 'compound';
}
