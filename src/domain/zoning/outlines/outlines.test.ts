// Outlines against pairs of files that were worked out by hand, and the rules for ground claimed twice.
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Polygon, Position } from 'geojson';
import { area, featureCollection, intersect } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { unitTableOf, type UnitRecord } from '../../district/tables-of.ts';
import type { UnitKind } from '../../district/unit-table.ts';
import { LEVELS, LIVE, SEALED, type Level } from '../level.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { Outlines, type OutlineAnswer, type OutlineRequest, type ZoneOutline } from './outlines.ts';

/** One date of units nothing was drawn of before. */
const drawOutlines = ({ units, zoned, ...request }: OutlineRequest & { readonly units: UnitTable; readonly zoned: Uint32Array }): OutlineAnswer => new Outlines(units, zoned).draw(request);

const FOLDER = new URL('../../../../data/fixtures/outlines/', import.meta.url);
const TWO_CENTIMETERS = 2e-7;

interface Unit extends UnitRecord {
  readonly level: Level;
}

function requestOf(units: readonly Unit[], mergeGapMeters = 0, precaution: OutlineRequest['precaution'] = 'perUnit'): Parameters<typeof drawOutlines>[0] {
  const zoned = units.flatMap((unit, row) => (unit.kind === 'district' ? [] : [row]));
  const status = Uint16Array.from(units, (unit) => LEVELS.indexOf(unit.level));
  return { units: unitTableOf(units), status, zoned: Uint32Array.from(zoned), mergeGapMeters, precaution };
}

function read(side: 'in' | 'out', name: string): FeatureCollection<Polygon | null> {
  return JSON.parse(readFileSync(new URL(`${side}/${name}.geojson`, FOLDER), 'utf8')) as FeatureCollection<Polygon | null>;
}

function readUnits(name: string): Unit[] {
  return read('in', name).features.map(({ properties, geometry }) => {
    const { unit, kind, level } = properties as { unit: string; kind: UnitKind; level: Level };
    return { id: unit, kind, level, geometry };
  });
}

function allOf(answer: OutlineAnswer): ZoneOutline[] {
  return [...answer.sealed, ...answer.controlled, ...answer.precaution];
}

function isSameRing(actual: readonly Position[], expected: readonly Position[]): boolean {
  const a = actual.slice(1);
  const b = expected.slice(1);
  const isNear = (p: Position, q: Position): boolean => Math.max(Math.abs(p[0]! - q[0]!), Math.abs(p[1]! - q[1]!)) <= TWO_CENTIMETERS;
  return a.length === b.length && b.some((_, turn) => a.every((position, i) => isNear(position, b[(i + turn) % b.length]!)));
}

/** Polygons whose rings are the same up to the point they begin at and the order of polygons and holes. */
function isSameGeometry(actual: ZoneOutline['geometry'], expected: ZoneOutline['geometry']): boolean {
  const [ours, theirs] = [actual, expected].map((geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates));
  return actual.type === expected.type && ours!.length === theirs!.length && theirs!.every((polygon) => ours!.some((candidate) =>
    candidate.length === polygon.length && isSameRing(candidate[0]!, polygon[0]!)
    && polygon.slice(1).every((hole) => candidate.slice(1).some((other) => isSameRing(other, hole)))));
}

/** Square metres that both cover, by turf. */
function intersectionArea(a: ZoneOutline, b: ZoneOutline): number {
  const shared = intersect(featureCollection([a, b]));
  return shared ? area(shared) : 0;
}

const PAIRS: readonly { input: string; expected: string; gap?: number; precaution?: 'complement'; undrawn?: number[] }[] = [
  { input: 'touching', expected: 'touching' },
  { input: 'streets', expected: 'streets-merge-0' },
  { input: 'streets', expected: 'streets-merge-15', gap: 15 },
  { input: 'streets', expected: 'streets-merge-30', gap: 30 },
  { input: 'ring', expected: 'ring' },
  { input: 'island', expected: 'island-merge-0' },
  { input: 'island', expected: 'island-merge-60', gap: 60 },
  { input: 'corners', expected: 'corners' },
  { input: 't-junction', expected: 't-junction' },
  { input: 'overlapping', expected: 'overlapping' },
  { input: 'surveyed-apart', expected: 'surveyed-apart' },
  { input: 'street-taken', expected: 'street-taken-merge-30', gap: 30 },
  { input: 'points', expected: 'points', undrawn: [0, 1, 0, 0] },
  { input: 'rest-of-district', expected: 'rest-of-district', precaution: 'complement' },
  { input: 'rest-of-hull', expected: 'rest-of-hull', precaution: 'complement', undrawn: [0, 1, 0, 0] },
];

describe('drawOutlines against outlines worked out by hand', () => {
  it.each(PAIRS)('$input gives $expected', ({ input, expected, gap, precaution, undrawn }) => {
    const answer = drawOutlines(requestOf(readUnits(input), gap, precaution));
    const actual = allOf(answer);
    const wanted = read('out', expected).features as unknown as ZoneOutline[];
    expect(actual.map(({ id, properties }) => ({ id, properties }))).toEqual(wanted.map(({ id, properties }) => ({ id, properties })));
    for (const [i, outline] of actual.entries()) {
      expect(isSameGeometry(outline.geometry, wanted[i]!.geometry), `${JSON.stringify(outline.geometry)} is not ${JSON.stringify(wanted[i]!.geometry)}`).toBe(true);
    }
    expect(answer.undrawn).toEqual(undrawn ?? [0, 0, 0, 0]);
  });
});

const square = (west: number, south: number, size = 1): Polygon => {
  const at = (x: number, y: number): Position => [Math.round((126 + (west + x * size) * 0.001) * 1e7) / 1e7, Math.round((44 + (south + y * size) * 0.001) * 1e7) / 1e7];
  return { type: 'Polygon', coordinates: [[at(0, 0), at(1, 0), at(1, 1), at(0, 1), at(0, 0)]] };
};

describe('drawOutlines', () => {
  it('turns outer rings counter-clockwise and holes clockwise whichever way the source turns them (RFC 7946, 3.1.6)', () => {
    const clockwise = square(0, 0);
    const unit = { ...clockwise, coordinates: [clockwise.coordinates[0]!.toReversed(), square(0.2, 0.2, 0.4).coordinates[0]!] };
    const [outline] = drawOutlines(requestOf([{ id: 'a', level: 'sealed', geometry: unit }])).sealed;
    const turns = (outline!.geometry.coordinates as Position[][]).map((ring) => {
      const doubled = ring.slice(1).reduce((sum, [x, y], i) => sum + (x! - ring[i]![0]!) * (y! + ring[i]![1]! - 88), 0);
      return doubled < 0 ? 'left' : 'right';
    });
    expect(turns).toEqual(['left', 'right']);
  });

  it('writes no coordinate with more than seven decimals', () => {
    const units: Unit[] = [{ id: 'a', level: 'sealed', geometry: { type: 'Point', coordinates: [126.123456789, 44.123456789] } }];
    const [outline] = drawOutlines(requestOf(units)).sealed;
    const numbers = JSON.stringify(outline!.geometry.coordinates).match(/\d+\.\d+/g)!;
    expect(numbers.length).toBeGreaterThan(32);
    expect(numbers.filter((number) => number.split('.')[1]!.length > 7)).toEqual([]);
  });

  it('reads the level out of the status byte whatever stands beside it', () => {
    const request = requestOf([{ id: 'a', level: 'sealed', geometry: square(0, 0) }]);
    request.status[0] = SEALED | LIVE;
    expect(drawOutlines(request).sealed).toHaveLength(1);
  });

  it('draws released units at no level', () => {
    const answer = drawOutlines(requestOf([{ id: 'a', level: 'none', geometry: square(0, 0) }]));
    expect(allOf(answer)).toEqual([]);
  });

  it('closes no street wider than 60 m even when asked to', () => {
    const units: Unit[] = [{ id: 'a', level: 'sealed', geometry: square(0, 0) }, { id: 'b', level: 'sealed', geometry: square(1.9, 0) }];
    expect(drawOutlines(requestOf(units, 60)).sealed).toHaveLength(2);
    expect(drawOutlines(requestOf(units, 500)).sealed).toHaveLength(2);
  });

  it('closes the street of the sealed before that of the controlled where both cross', () => {
    const units: Unit[] = [
      { id: 'west', level: 'sealed', geometry: square(0, 0, 0.4) }, { id: 'east', level: 'sealed', geometry: square(0.6, 0, 0.4) },
      { id: 'south', level: 'controlled', geometry: square(0.41, -0.4, 0.18) }, { id: 'north', level: 'controlled', geometry: square(0.41, 0.18, 0.18) },
    ];
    const { sealed, controlled } = drawOutlines(requestOf(units, 60));
    expect(sealed.map(({ properties }) => properties.units)).toEqual([2]);
    expect(controlled.map(({ properties }) => properties.units)).toEqual([2]);
    const sharedGround = intersectionArea(sealed[0]!, controlled[0]!);
    expect(sharedGround).toBeLessThan(1);
  });

  it('fills the slit that two crooked surveys of one border leave', () => {
    // The borders agree at both ends; between, over 44 m, they are up to 0.35 m apart: too far to be drawn together.
    const west: Polygon = { type: 'Polygon', coordinates: [[[126, 44], [126.001, 44], [126.001, 44.001], [126, 44.001], [126, 44]]] };
    const crooked: Position[] = [[126.001, 44.0007], [126.0010044, 44.0005], [126.001, 44.0003]];
    const east: Polygon = { type: 'Polygon', coordinates: [[[126.001, 44], [126.002, 44], [126.002, 44.001], [126.001, 44.001], ...crooked, [126.001, 44]]] };
    const [outline] = drawOutlines(requestOf([{ id: 'a', level: 'sealed', geometry: west }, { id: 'b', level: 'sealed', geometry: east }])).sealed;
    expect(outline!.geometry.coordinates).toHaveLength(1);
  });

  it('leaves no strip of precaution between a sealed unit and a district border 10 cm from it', () => {
    const units: Unit[] = [
      { id: 'district', kind: 'district', level: 'none', geometry: square(0, 0, 10) },
      { id: 'a', level: 'sealed', geometry: { type: 'Polygon', coordinates: [[[126.0000012, 43.99], [126.005, 43.99], [126.005, 44.02], [126.0000012, 44.02], [126.0000012, 43.99]]] } },
      { id: 'b', level: 'precaution', geometry: square(8, 8) },
    ];
    const [rest] = drawOutlines(requestOf(units, 0, 'complement')).precaution;
    expect(rest!.geometry.type).toBe('Polygon');
  });

  it('takes closed streets off the rest of the district', () => {
    const units: Unit[] = [
      { id: 'district', kind: 'district', level: 'none', geometry: square(0, 0, 10) },
      { id: 'a', level: 'sealed', geometry: square(4, 4) }, { id: 'b', level: 'sealed', geometry: square(5.2, 4) },
      { id: 'c', level: 'precaution', geometry: square(8, 8) },
    ];
    const { sealed, precaution } = drawOutlines(requestOf(units, 30, 'complement'));
    expect(precaution[0]!.geometry.coordinates).toHaveLength(2);
    expect(intersectionArea(sealed[0]!, precaution[0]!)).toBeLessThan(1);
  });

  it('draws an estate listed twice under two names as the stricter of both', () => {
    const answer = drawOutlines(requestOf([{ id: 'a', level: 'controlled', geometry: square(0, 0) }, { id: 'b', level: 'sealed', geometry: square(0, 0) }]));
    expect(answer.sealed).toHaveLength(1);
    expect(answer.controlled).toEqual([]);
  });

  it('cuts a milder outline where a stricter one crosses it near an end', () => {
    const bar = (west: number, south: number, east: number, north: number): Polygon =>
      ({ type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] });
    const units: Unit[] = [
      { id: 'wide', level: 'controlled', geometry: bar(126, 44.008, 126.01, 44.009) },
      { id: 'tall', level: 'sealed', geometry: bar(126.008, 44, 126.009, 44.01) },
    ];
    const [controlled] = drawOutlines(requestOf(units)).controlled;
    expect(controlled!.geometry.type).toBe('MultiPolygon');
  });

  it('draws no rest when no unit is in precaution', () => {
    const answer = drawOutlines(requestOf(readUnits('rest-of-district').filter(({ level }) => level !== 'precaution'), 0, 'complement'));
    expect(answer.precaution).toEqual([]);
  });

  it('counts every precaution unit as undrawn when nothing has a place', () => {
    const units: Unit[] = [{ id: 'a', level: 'precaution' }, { id: 'b', level: 'precaution' }, { id: 'c', level: 'sealed' }];
    const answer = drawOutlines(requestOf(units, 0, 'complement'));
    expect(allOf(answer)).toEqual([]);
    expect(answer.undrawn).toEqual([0, 2, 0, 1]);
  });

  it('draws the rest of that district alone whose units are in precaution', () => {
    const units: Unit[] = [
      { id: 'west', kind: 'district', level: 'none', geometry: square(0, 0, 10) },
      { id: 'east', kind: 'district', level: 'none', geometry: square(10, 0, 10) },
      { id: 'a', level: 'precaution', geometry: square(11, 1) },
      { id: 'b', level: 'precaution', parent: 'east' },
      { id: 'c', level: 'none', geometry: square(1, 1) },
      { id: 'd', level: 'precaution' },
    ];
    const answer = drawOutlines(requestOf(units, 0, 'complement'));
    expect(answer.precaution.map(({ id, properties }) => [id, properties.units, properties.kind])).toEqual([[2, 2, 'rest-of-district']]);
    expect(answer.undrawn).toEqual([0, 1, 0, 0]);
  });

  it('asks nothing of an empty table', () => {
    expect(drawOutlines(requestOf([], 30, 'complement'))).toEqual({ sealed: [], controlled: [], precaution: [], undrawn: [0, 0, 0, 0] });
  });
});
