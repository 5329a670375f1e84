// Polygon → 四至 → text → names → polygon, on blocks of the demo's roads; blocks and overlaps are told by turf.
import { area, bbox, buffer, difference, feature, featureCollection, intersect, polygonize, union } from '@turf/turf';
import type { FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeGeography } from '../../../data/demo-district/geography.ts';
import { Random } from '../../../data/demo-district/random.ts';
import { registerUnits } from '../../../data/demo-district/registry.ts';
import { SEEDS } from '../../../data/demo-district/seeds.ts';
import { writeRoads, writeUnits, writeWater } from '../../../data/demo-district/write-geojson.ts';
import { readBounds } from '../../words/publishing/read-bounds.ts';
import { writeFourBounds } from '../../words/publishing/four-bounds.ts';
import { polygonFromBounds } from './bounds-to-polygon.ts';
import { describeBounds } from './four-bounds.ts';
import { namedLinesOf, type BoundKind, type NamedFeature, type NamedLines } from './named-lines.ts';
import { SIDES } from './plot-sides.ts';

const isLong = process.env['THREE_ZONE_LONG'] === '1';
const SAME = 0.9;

let features: NamedFeature[];
let net: NamedLines;
let blocks: Polygon[];

beforeAll(() => {
  const geography = makeGeography(SEEDS);
  const district = registerUnits(SEEDS, geography);
  const read = (text: string, kind: BoundKind, kinds?: readonly string[]): NamedFeature[] =>
    (JSON.parse(text) as FeatureCollection<Polygon | LineString, { name: string; kind?: string }>).features
      .filter(({ properties }) => kinds?.includes(properties.kind ?? '') ?? true)
      .map(({ properties, geometry }) => ({ name: properties.name, kind, geometry }));
  const roads = read(writeRoads(district, geography.roads), 'road').filter(({ name }) => name !== '');
  features = [...roads, ...read(writeWater(geography.water), 'water'), ...read(writeUnits(district), 'compound', ['compound', 'hamlet', 'venue'])];
  net = namedLinesOf(features);
  const grounds = polygonize(featureCollection(roads.map(({ geometry }) => feature(geometry as LineString)))).features;
  blocks = grounds.map(({ geometry }): Polygon => ({ type: 'Polygon', coordinates: [geometry.coordinates[0]!] }));
}, 60_000);

const groundOf = (geometry: Polygon) => featureCollection([feature(geometry)]).features[0]!;

function overlap(a: Polygon, b: Polygon): number {
  const common = intersect(featureCollection([groundOf(a), groundOf(b)]));
  const shared = common === null ? 0 : area(common);
  return shared / (area(a) + area(b) - shared);
}

/** Whether a corner of the water lies about the block. */
function mayCut(water: Polygon, block: Polygon): boolean {
  const [west, south, east, north] = bbox(block);
  return water.coordinates[0]!.some(([x, y]) => x! > west && x! < east && y! > south && y! < north);
}

/** `same`, `wrong`, what it was refused for, or that a side names nothing. */
function roundTrip(plot: Polygon, meant = plot, on = net): string {
  const bounds = describeBounds(plot, on);
  if (SIDES.some((side) => bounds[side].named.length === 0)) return 'nothing named';
  const names = readBounds(writeFourBounds(bounds, 'zh'));
  const reading = polygonFromBounds({ east: [], west: [], south: [], north: [], ...names }, on);
  if (reading.refused === 'several') return reading.candidates.some((candidate) => overlap(candidate, meant) >= SAME) ? 'several' : 'several, not this';
  if (reading.refused !== null) return reading.refused;
  return overlap(reading.polygon, meant) >= SAME ? 'same' : 'wrong';
}

function count(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function some<Item>(list: readonly Item[], wanted: number): Item[] {
  const step = isLong ? 1 : Math.max(1, list.length / wanted);
  return Array.from({ length: Math.floor(list.length / step) }, (_, i) => list[Math.floor(i * step)]!);
}

/** Grounds of several blocks with common edges, without holes. */
function joinBlocks(wanted: number, least: number, most: number): Polygon[] {
  const random = new Random(7);
  const owners = new Map<string, number[]>();
  const edgesOf = ({ coordinates: [ring] }: Polygon): string[] => ring!.slice(1).map((b, i) => [ring![i]!.join(), b.join()].toSorted().join(' '));
  blocks.forEach((block, i) => edgesOf(block).forEach((edge) => owners.set(edge, [...(owners.get(edge) ?? []), i])));
  const joined: Polygon[] = [];
  while (joined.length < wanted) {
    const members = new Set([random.pick([...blocks.keys()])]);
    const size = Math.floor(random.between(least, most + 1));
    for (let tries = 0; members.size < size && tries < 20; tries++) {
      const beside = [...members].flatMap((member) => edgesOf(blocks[member]!)).flatMap((edge) => owners.get(edge)!).filter((other) => !members.has(other));
      if (beside.length > 0) members.add(random.pick(beside));
    }
    const ground = members.size < least ? null : union(featureCollection([...members].map((member) => groundOf(blocks[member]!))));
    if (ground?.geometry.type === 'Polygon' && ground.geometry.coordinates.length === 1) joined.push(ground.geometry);
  }
  return joined;
}

/** All features and plots turned about a point of the district, by metres on the plane. */
function turnBy(degrees: number) {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [longitude, latitude, narrower] = [126.1, 44.1, Math.cos((44.1 * Math.PI) / 180)];
  const turn = (position: Position): Position => {
    const [x, y] = [(position[0]! - longitude) * narrower, position[1]! - latitude];
    return [longitude + (x * cosine - y * sine) / narrower, latitude + x * sine + y * cosine];
  };
  const turnGround = ({ coordinates }: Polygon): Polygon => ({ type: 'Polygon', coordinates: coordinates.map((ring) => ring.map(turn)) });
  const turned = features.map(({ geometry, ...rest }): NamedFeature => ({
    ...rest, geometry: geometry.type === 'LineString' ? { ...geometry, coordinates: geometry.coordinates.map(turn) } : turnGround(geometry as Polygon),
  }));
  return { turnGround, net: namedLinesOf(turned) };
}

/** At least this share of the plots whose sides are named is read back; the rest is refused or among several offered. */
function expectReadBack(outcomes: readonly string[], least: number, mostUnnamed = 0.02): void {
  const { same = 0, wrong = 0, 'several, not this': lost = 0, 'nothing named': unnamed = 0 } = count(outcomes);
  expect({ wrong, lost }).toEqual({ wrong: 0, lost: 0 });
  expect(same / (outcomes.length - unnamed)).toBeGreaterThanOrEqual(least);
  expect(unnamed / outcomes.length).toBeLessThan(mostUnnamed);
}

describe('a plot described by its four bounds and read back from the text', () => {
  it('is the same ground for every block', () => {
    expectReadBack(some(blocks, 90).map((block) => roundTrip(block)), 1);
  });

  it('is the same ground for two or three blocks together, but for a few that are refused', () => {
    expectReadBack(joinBlocks(isLong ? 300 : 36, 2, 3).map((plot) => roundTrip(plot)), 0.97);
  });

  it('is the same ground for most of four to seven blocks together, the others are refused', () => {
    expectReadBack(joinBlocks(isLong ? 150 : 8, 4, 7).map((plot) => roundTrip(plot)), 0.85);
  });

  it('is the same ground on the bank of a river that cuts a block', () => {
    const waters = features.filter(({ kind }) => kind === 'water').map(({ geometry }) => groundOf(geometry as Polygon));
    const banks = blocks.filter((block) => area(block) < (isLong ? 1e9 : 5e6)).flatMap((block) => {
      const near = waters.filter((water) => mayCut(water.geometry, block));
      const dry = near.length === 0 ? null : difference(featureCollection([groundOf(block), ...near]));
      if (dry === null || area(block) - area(dry) < 1000) return [];
      const parts = dry.geometry.type === 'Polygon' ? [dry.geometry.coordinates] : dry.geometry.coordinates;
      return parts.map(([ring]): Polygon => ({ type: 'Polygon', coordinates: [ring!] })).filter((part) => area(part) > 3000);
    });
    expect(banks.length).toBeGreaterThan(3);
    expectReadBack(banks.map((bank) => roundTrip(bank)), isLong ? 0.9 : 1, 0.2);
  });

  it('is the whole block where it was drawn by hand a road width inside', () => {
    const random = new Random(11);
    const outcomes = some(blocks.filter((block) => area(block) < 1e5), 20).flatMap((block) => {
      const inner = buffer(groundOf(block), -8, { units: 'meters' });
      if (inner?.geometry.type !== 'Polygon') return [];
      const shaken = inner.geometry.coordinates[0]!.slice(1).map(([x, y]) => [x! + random.between(-3, 3) / 80_000, y! + random.between(-3, 3) / 111_000]);
      return [roundTrip({ type: 'Polygon', coordinates: [[...shaken, shaken[0]!]] }, block)];
    });
    expectReadBack(outcomes, isLong ? 0.97 : 1);
  });

  it.each([25, 45, 63])('is the same ground in a town turned by %i°', (degrees) => {
    const turned = turnBy(degrees);
    expectReadBack(some(blocks, 12).map((block) => roundTrip(turned.turnGround(block), turned.turnGround(block), turned.net)), 0.99);
  });
});
