// Stays of cases as the map shows them: marks in the order of time, and how the way between each two is known.
import type { Feature, LineString, Point, Position } from 'geojson';
import { NOT_RECORDED, type Minute } from '../day.ts';
import type { StayMark, TracePicture, WayPiece } from './picture.ts';
import { CERTAINTIES, PLACE_ROLES, type StayTable } from './stays/stay-table.ts';

/** A piece of way that was recorded, with the minutes it was gone in. */
export interface RecordedWay {
  readonly case: number;
  readonly from: Minute;
  readonly until: Minute;
  readonly path: readonly Position[];
}

export interface TraceToDraw {
  readonly stays: StayTable;
  /** Rows of each case shown, in the order of time, undated ones last. */
  readonly rows: readonly (readonly number[])[];
  readonly recorded: readonly RecordedWay[];
  /** Rows that contradict another one. */
  readonly faults: ReadonlySet<number>;
  /** Longer between two stays, and nothing is said of the way. */
  readonly gapMinutes: number;
  /** Whether stays bear their number: of one case they do; where several lie on one spot, the first of them for all. */
  readonly numbered: boolean;
}

/** Marks and ways; stays without coordinates have neither, and the way across one of them is a gap. */
export function drawTrace({ stays, rows, recorded, faults, gapMinutes, numbered }: TraceToDraw): TracePicture {
  const marks: Feature<Point, StayMark>[] = [];
  const ways: Feature<LineString, WayPiece>[] = recorded.map((way) => wayOf(way.path, { case: way.case, part: 'recorded', from: way.from, until: way.until, fault: 0 }));
  for (const ofCase of rows) {
    const numbers = numbered ? numberSpots(stays, ofCase) : [];
    ofCase.forEach((row, at) => {
      const place = placeOf(stays, row);
      if (place === null) return;
      const number = numbers[at] ?? '';
      marks.push({
        type: 'Feature', geometry: { type: 'Point', coordinates: place },
        properties: { stay: row, case: stays.caseOf[row]!, role: PLACE_ROLES[stays.role[row]!]!, certainty: CERTAINTIES[stays.certainty[row]!]!, number, fault: faults.has(row) ? 1 : 0 },
      });
    });
    ways.push(...waysBetween(stays, ofCase, recorded, faults, gapMinutes));
  }
  return { stays: { type: 'FeatureCollection', features: marks }, ways: { type: 'FeatureCollection', features: ways }, meetings: { type: 'FeatureCollection', features: [] } };
}

/** Numbers from 1; of several stays on one spot the first bears its own and says that there are more. */
function numberSpots(stays: StayTable, rows: readonly number[]): string[] {
  const spots = rows.map((row) => String(placeOf(stays, row)));
  return rows.map((_, at) => {
    const first = spots.indexOf(spots[at]!);
    return first < at ? '' : `${at + 1}${spots.lastIndexOf(spots[at]!) > at ? '+' : ''}`;
  });
}

function waysBetween(stays: StayTable, rows: readonly number[], recorded: readonly RecordedWay[], faults: ReadonlySet<number>, gapMinutes: number): Feature<LineString, WayPiece>[] {
  const dated = rows.filter((row) => stays.from[row] !== NOT_RECORDED && stays.until[row] !== NOT_RECORDED);
  return dated.slice(1).flatMap((next, at): Feature<LineString, WayPiece>[] => {
    const row = dated[at]!;
    const [from, to] = [placeOf(stays, row), placeOf(stays, next)];
    if (from === null || to === null || (from[0] === to[0] && from[1] === to[1])) return [];
    const [left, came] = [stays.until[row]!, stays.from[next]!];
    const kase = stays.caseOf[row]!;
    // Where the way itself is recorded, a straight line beside it would be a second, wrong one.
    if (recorded.some((way) => way.case === kase && way.from <= came && way.until >= left)) return [];
    return [wayOf([from, to], { case: kase, part: came - left > gapMinutes ? 'gap' : 'inferred', from: left, until: came, fault: faults.has(row) && faults.has(next) ? 1 : 0 })];
  });
}

function wayOf(path: readonly Position[], properties: WayPiece): Feature<LineString, WayPiece> {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: [...path] }, properties };
}

function placeOf({ longitude, latitude }: StayTable, row: number): Position | null {
  const [lng, lat] = [longitude[row]!, latitude[row]!];
  return Number.isNaN(lng) || Number.isNaN(lat) ? null : [lng, lat];
}
