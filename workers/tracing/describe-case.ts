// One case in full: what is on file of it, its stays by time, what contradicts itself, gaps, tracks, and its picture.
import type { MultiPolygon, Polygon } from 'geojson';
import { NOT_RECORDED, type Minute } from '../../src/domain/day.ts';
import { textAt } from '../../src/domain/district/text-column.ts';
import { locateInRings } from '../../src/domain/geometry/label-point.ts';
import { finish } from '../../src/domain/steps.ts';
import type { CaseAnswer, DescribedContradiction, DescribedGap, DescribedStay } from '../../src/domain/tracing/answers.ts';
import { CONTRADICTIONS, findContradictions } from '../../src/domain/tracing/cases/contradictions.ts';
import { DISCOVERIES, LIVINGS, SLOTS } from '../../src/domain/tracing/cases/investigation-table.ts';
import { sortIntoTrays, TRAY_REASONS } from '../../src/domain/tracing/cases/trays.ts';
import { drawTrace, type RecordedWay } from '../../src/domain/tracing/draw-trace.ts';
import { cutSpells } from '../../src/domain/tracing/moment/cut-spells.ts';
import { pickStays } from '../../src/domain/tracing/stays/pick-stays.ts';
import { CERTAINTIES, PLACE_ROLES, type StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import { EVIDENCES } from '../../src/domain/tracing/stays/stored-stays.ts';
import type { CleanTracks } from '../../src/domain/tracing/track/clean-track.ts';
import type { OpenTraces } from './open-traces.ts';
import { runsOf, wayTableOf, waysOf } from './recorded-ways.ts';

/** Longer between two stays, and it is a gap to be asked about. */
export const GAP_MINUTES = 120;

/** `cleaned`: the points of a recorded track that a way can be made of, by number. */
export function describeCase(traces: OpenTraces, id: string, now: Minute, cleaned: (track: number) => CleanTracks): CaseAnswer {
  const { caseOf, stays } = traces.recorded;
  const of = caseOf(id);
  const own = of < 0 ? new Uint32Array() : rowsByTime(stays.stays, of);
  // A table of its own, in which it is the only case.
  const one = { ...pickStays(stays.stays, own), caseOf: new Uint32Array(own.length) };
  const numberOf = (row: number): number => row + 1;
  const found = of < 0 ? null : findContradictions(one, caseAlone(traces, of), { now });
  const contradictions = Array.from({ length: found?.count ?? 0 }, (_, at): DescribedContradiction => ({
    kind: CONTRADICTIONS[found!.kind[at]!]!, a: numberOf(found!.a[at]!), b: found!.b[at]! < 0 ? null : numberOf(found!.b[at]!),
  }));
  const tracks = traces.recorded.tracks.flatMap(({ caseId }, track) => (caseId === id ? [track] : []));
  const runs = tracks.flatMap((track) => runsOf(0, cleaned(track)));
  const ways = waysOf(runs);
  const faults = new Set(contradictions.flatMap(({ a, b }) => (b === null ? [a - 1] : [a - 1, b - 1])));
  return {
    id, now, head: headOf(traces, of), contradictions, gaps: findGaps(one, ways),
    stays: describeStays(traces, one, own),
    tracks: tracks.map((track) => describeTrack(traces, track, cleaned(track))),
    moment: finish(cutSpells(one, wayTableOf(runs), 1, GAP_MINUTES)),
    picture: drawTrace({ stays: one, rows: [Array.from(own, (_, row) => row)], recorded: ways, faults, gapMinutes: GAP_MINUTES, numbered: true }),
  };
}

/** The stays of a case by time, numbered as its card numbers them. */
export function describeOwnStays(traces: OpenTraces, id: string): DescribedStay[] {
  const { caseOf, stays } = traces.recorded;
  const of = caseOf(id);
  if (of < 0) return [];
  const own = rowsByTime(stays.stays, of);
  return describeStays(traces, { ...pickStays(stays.stays, own), caseOf: new Uint32Array(own.length) }, own);
}

/** Rows of a case, the dated ones by time, the others behind them in the order of the file. */
function rowsByTime(stays: StayTable, of: number): Uint32Array {
  const rows = Array.from({ length: stays.count }, (_, row) => row).filter((row) => stays.caseOf[row] === of);
  const begins = (row: number): number => {
    const [from, until] = [stays.from[row]!, stays.until[row]!];
    return from !== NOT_RECORDED ? from : until !== NOT_RECORDED ? until : Infinity;
  };
  return Uint32Array.from(rows.toSorted((a, b) => {
    const [one, other] = [begins(a), begins(b)];
    return one === other ? a - b : one - other;
  }));
}

const caseAlone = ({ recorded: { cases } }: OpenTraces, of: number) => ({ count: 1, isolatedAt: cases.isolatedAt.subarray(of, of + 1) });

function headOf({ recorded: { cases } }: OpenTraces, of: number): CaseAnswer['head'] {
  if (of < 0) return null;
  const given = (column: Int32Array): number | undefined => (column[of] === NOT_RECORDED ? undefined : column[of]);
  return {
    caseId: textAt(cases.caseId, of), person: textAt(cases.person, of), reportedAt: given(cases.reportedAt), onsetOn: given(cases.onsetOn), positiveOn: given(cases.positiveOn),
    sampledAt: given(cases.sampledAt), isolatedAt: given(cases.isolatedAt), discovery: DISCOVERIES[cases.discovery[of]!]!, living: LIVINGS[cases.living[of]!]!,
    noneOf: SLOTS.filter((_, slot) => ((cases.noneOf[of]! >> slot) & 1) === 1),
  };
}

function describeStays({ recorded: { stays, idOfStay }, border }: OpenTraces, one: StayTable, own: Uint32Array): DescribedStay[] {
  const trays = sortIntoTrays(one, 1, border.length === 0 ? null : (lng, lat) => isWithin(border, lng, lat));
  const reasons = (row: number) => [...trays.row.entries()].filter(([, of]) => of === row).map(([at]) => TRAY_REASONS[trays.reason[at]!]!);
  return Array.from(own, (stay, row): DescribedStay => {
    const [lng, lat] = [one.longitude[row]!, one.latitude[row]!];
    const minute = (column: Int32Array): number | null => (column[row] === NOT_RECORDED ? null : column[row]!);
    return {
      row: idOfStay(stay), number: row + 1, role: PLACE_ROLES[one.role[row]!]!, place: stays.written[stay]!, unit: one.place[row]!,
      lng: Number.isNaN(lng) ? null : lng, lat: Number.isNaN(lat) ? null : lat, from: minute(one.from), until: minute(one.until),
      certainty: CERTAINTIES[one.certainty[row]!]!, evidence: EVIDENCES[stays.evidence[stay]!]!, risk: stays.risk[stay]!, contacts: stays.contacts[stay]!, outside: trays.outside[row] === 1, tray: reasons(row),
    };
  });
}

function isWithin(border: readonly (Polygon | MultiPolygon)[], lng: number, lat: number): boolean {
  const polygons = border.flatMap((one) => (one.type === 'Polygon' ? [one.coordinates] : one.coordinates));
  return polygons.some((rings) => locateInRings(lng, lat, rings) !== 'outside');
}

/** Between two stays, where no track tells of the way either; a stay that began earlier may last beyond the next one. */
function findGaps({ count, from, until }: StayTable, ways: readonly RecordedWay[]): DescribedGap[] {
  const gaps: DescribedGap[] = [];
  let known = -Infinity;
  for (let row = 0; row < count; row++) {
    const [begins, ends] = [from[row]!, until[row]!];
    if (begins === NOT_RECORDED || ends === NOT_RECORDED) continue;
    const isTracked = ways.some((way) => way.from <= known && way.until >= begins);
    if (begins - known > GAP_MINUTES && known !== -Infinity && !isTracked) gaps.push({ after: row, from: known, until: begins });
    known = Math.max(known, ends);
  }
  return gaps;
}

function describeTrack({ recorded }: OpenTraces, track: number, { points: { count, second } }: CleanTracks): CaseAnswer['tracks'][number] {
  const { entry, file } = recorded.tracks[track]!;
  const minutes = second.reduce(([least, most], one) => [Math.min(least, one), Math.max(most, one)] as [number, number], [Infinity, -Infinity] as [number, number]);
  return { entry, name: file, points: count, from: Math.floor(minutes[0] / 60), until: Math.ceil(minutes[1] / 60) };
}
