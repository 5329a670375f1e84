// What a new unit may be called and be, read from a place as a list writes it; a person changes it before it counts.
import { sliceWritten } from '../../domain/district/match/normal-form.ts';
import { readPlace } from '../../domain/district/match/place-forms.ts';
import { readTail } from '../../domain/district/match/read-tail.ts';
import type { UnitKind } from '../../domain/district/unit-table.ts';

/** Kinds a person makes by hand. */
export const MADE_KINDS = ['compound', 'hamlet', 'venue'] as const satisfies readonly UnitKind[];
export type MadeKind = (typeof MADE_KINDS)[number];

const HAMLET_END = /[屯村组社]$/u;
const VENUE_WORDS = /市场|超市|商场|医院|学校|小学|中学|幼儿园|酒店|宾馆|工地|工厂|公司|大厦|广场|车站|养老院|浴池|饭店/u;
const SHORTEST_NAME = 2;

/** The name without building, stair and room behind, and without the names of district and streets in front. */
export function proposeName(place: string, areaNames: readonly string[]): string {
  const normal = readPlace(place);
  const tail = readTail(normal.text);
  let name = tail?.canGo === true ? sliceWritten(normal, 0, tail.base.length) : place.trim();
  for (let before = ''; before !== name;) {
    before = name;
    const front = areaNames.find((area) => area !== '' && name.startsWith(area) && name.length >= area.length + SHORTEST_NAME);
    if (front !== undefined) name = name.slice(front.length).trim();
  }
  return name;
}

/** 屯、村 are hamlets, markets and schools venues, the rest compounds. */
export function proposeKind(name: string): MadeKind {
  if (HAMLET_END.test(name)) return 'hamlet';
  return VENUE_WORDS.test(name) ? 'venue' : 'compound';
}
