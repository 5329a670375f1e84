// The ground that named lines enclose; towns are drawn in metres, expected grounds read off the drawing.
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { MILLIMETERS, planeAbout, toGrid, toPosition } from '../geometry/plane.ts';
import { doubleArea } from '../geometry/rings.ts';
import { polygonFromBounds, type BoundNames, type PlotReading } from './bounds-to-polygon.ts';
import { namedLinesOf, type NamedFeature } from './named-lines.ts';

type Point = readonly [x: number, y: number];

const plane = planeAbout(126.1, 44.1);
const at = ([x, y]: Point, degrees = 0): Position => {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return toPosition(plane, { x: (x * cosine - y * sine) * MILLIMETERS, y: (x * sine + y * cosine) * MILLIMETERS });
};
const road = (name: string, ...points: readonly Point[]): NamedFeature => ({ name, kind: 'road', geometry: { type: 'LineString', coordinates: points.map((point) => at(point)) } });
const ground = (kind: 'water' | 'compound', name: string, ...points: readonly Point[]): NamedFeature =>
  ({ name, kind, geometry: { type: 'Polygon', coordinates: [[...points, points[0]!].map((point) => at(point))] } });

const EAST = road('东路', [300, -200], [300, 500]);
const WEST = road('西路', [0, -200], [0, 500]);
const SOUTH = road('南街', [-200, 0], [600, 0]);
const NORTH = road('北街', [-200, 200], [600, 200]);
const CROSS = [EAST, WEST, SOUTH, NORTH];
const NAMES: BoundNames = { east: ['东路'], west: ['西路'], south: ['南街'], north: ['北街'] };

const readPlot = (features: readonly NamedFeature[], names: Partial<BoundNames> = {}, near?: Point): PlotReading =>
  polygonFromBounds({ ...NAMES, ...names }, namedLinesOf(features), near && at(near));

/** Corners in whole metres, without those straight between others, sorted. */
function cornersOf({ coordinates: [ring] }: Polygon): string[] {
  const points = ring!.slice(1).map((position) => toGrid(plane, position));
  const corners = points.filter((point, i) => {
    const [before, after] = [points.at(i - 1)!, points[(i + 1) % points.length]!];
    return Math.abs(doubleArea([before, point, after])) > 1e9;
  });
  return corners.map(({ x, y }) => [x, y].map((value) => Math.round(value / MILLIMETERS) + 0).join()).toSorted();
}
const plotOf = (reading: PlotReading) => (reading.refused === null ? cornersOf(reading.polygon) : reading);
const corners = (...points: readonly Point[]) => points.map((point) => point.join()).toSorted();

describe('the plot between four names', () => {
  it('is the ground between four roads that cross, and no ground beyond one', () => {
    expect(plotOf(readPlot(CROSS))).toEqual(corners([0, 0], [300, 0], [300, 200], [0, 200]));
  });

  it('leads roads that end within 60 m on to the next one', () => {
    const features = [road('东路', [300, 55], [300, 145]), WEST, SOUTH, road('北街', [55, 200], [255, 200])];
    expect(plotOf(readPlot(features))).toEqual(corners([0, 0], [300, 0], [300, 200], [0, 200]));
  });

  it('joins roads of one side that end beside each other', () => {
    const features = [EAST, WEST, SOUTH, road('北一街', [-200, 200], [150, 200]), road('北二街', [150, 240], [600, 240])];
    expect(plotOf(readPlot(features, { north: ['北二街', '北一街'] }))).toEqual(corners([0, 0], [300, 0], [300, 240], [150, 240], [150, 200], [0, 200]));
  });

  it('of an L takes the ground on both sides of a road that bounds it only in part', () => {
    const features = [...CROSS, road('内横街', [-200, 100], [600, 100]), road('内纵路', [150, -200], [150, 500])];
    const names = { east: ['东路', '内纵路'], north: ['北街', '内横街'] };
    expect(plotOf(readPlot(features, names))).toEqual(corners([0, 0], [300, 0], [300, 100], [150, 100], [150, 200], [0, 200]));
  });

  it('ends at the bank of a river, though a road crosses it', () => {
    const river = ground('water', '青沙河', [-60, -200], [10, -200], [10, 500], [-60, 500]);
    expect(plotOf(readPlot([EAST, river, SOUTH, NORTH], { west: ['青沙河'] }))).toEqual(corners([10, 0], [300, 0], [300, 200], [10, 200]));
  });

  it('ends at the wall of a compound, which is led on past its corners', () => {
    const compound = ground('compound', '安康小区', [320, 15], [420, 15], [420, 185], [320, 185]);
    expect(plotOf(readPlot([compound, WEST, SOUTH, NORTH], { east: ['安康小区'] }))).toEqual(corners([0, 0], [320, 0], [320, 200], [0, 200]));
  });

  it('closes where the walls of two compounds would meet', () => {
    const features = [ground('compound', '东苑', [320, 40], [420, 40], [420, 185], [320, 185]), WEST, ground('compound', '南苑', [10, -90], [290, -90], [290, 0], [10, 0]), NORTH];
    expect(plotOf(readPlot(features, { east: ['东苑'], south: ['南苑'] }))).toEqual(corners([0, 0], [320, 0], [320, 200], [0, 200]));
  });

  it('may have a road on two sides', () => {
    const features = [road('环路', [-200, 200], [300, 200], [300, -200]), WEST, SOUTH];
    expect(plotOf(readPlot(features, { east: ['环路'], north: ['环路'] }))).toEqual(corners([0, 0], [300, 0], [300, 200], [0, 200]));
  });
});

describe('refused', () => {
  it('are names nobody has, each with its side', () => {
    expect(readPlot(CROSS, { east: ['东路', '无路'], south: ['无街'] })).toEqual({ refused: 'unknown-name', unknown: [{ side: 'east', name: '无路' }, { side: 'south', name: '无街' }] });
  });

  it('are sides without a name', () => {
    expect(readPlot(CROSS, { west: [] })).toEqual({ refused: 'unnamed-side', sides: ['west'] });
  });

  it('are corners that stay open, each with its gap', () => {
    const features = [road('东路', [300, -200], [300, 130]), WEST, SOUTH, road('北街', [-200, 200], [300, 200])];
    const reading = readPlot([...features.slice(0, 3), road('北街', [-200, 250], [280, 250])]);
    expect(reading).toEqual({ refused: 'open', corners: [{ corner: 'north-east', meters: expect.closeTo(Math.hypot(20, 120), 0) }] });
    expect(readPlot(features)).toEqual({ refused: 'open', corners: [{ corner: 'north-east', meters: expect.closeTo(70, 0) }] });
  });

  it('are lines that meet on the wrong sides of each other', () => {
    expect(readPlot(CROSS, { east: ['西路'], west: ['东路'] })).toEqual({ refused: 'no-ground' });
  });
});

describe('where several grounds fit', () => {
  const second = road('西路', [-150, -200], [-150, 500]);

  it('all are answered, the largest first', () => {
    const reading = readPlot([...CROSS, second]);
    expect(reading.refused === 'several' && reading.candidates.map(cornersOf)).toEqual([
      corners([-150, 0], [300, 0], [300, 200], [-150, 200]), corners([0, 0], [300, 0], [300, 200], [0, 200]),
    ]);
  });

  it.each([
    { near: [100, 100], west: 0 },
    { near: [-100, 100], west: -150 },
  ] as const)('the smallest around $near is meant', ({ near, west }) => {
    expect(plotOf(readPlot([...CROSS, second], {}, near))).toEqual(corners([west, 0], [300, 0], [300, 200], [west, 200]));
  });

  it('a place in none of them decides nothing', () => {
    expect(readPlot([...CROSS, second], {}, [900, 900]).refused).toBe('several');
  });

  it('grounds that differ by slivers are one, the largest', () => {
    expect(plotOf(readPlot([...CROSS, road('西路', [-12, -200], [-12, 500])]))).toEqual(corners([-12, 0], [300, 0], [300, 200], [-12, 200]));
  });
});

it('turned by any angle the plot is the same', () => {
  for (const degrees of [-40, -15, 30, 44]) {
    const turned = CROSS.map(({ name }, i): NamedFeature => ({
      name, kind: 'road',
      geometry: { type: 'LineString', coordinates: ([[[300, -200], [300, 500]], [[0, -200], [0, 500]], [[-200, 0], [600, 0]], [[-200, 200], [600, 200]]] as const)[i]!.map((point) => at(point, degrees)) },
    }));
    const expected = ([[0, 0], [300, 0], [300, 200], [0, 200]] as const).map((point) => toGrid(plane, at(point, degrees))).map(({ x, y }) => [x, y].map((value) => Math.round(value / MILLIMETERS)).join());
    expect(plotOf(readPlot(turned))).toEqual(expected.toSorted());
  }
});
