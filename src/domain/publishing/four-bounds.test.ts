// Which names bound a plot on its four sides; towns are drawn in metres, expected values read off the drawing.
import type { Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { MILLIMETERS, planeAbout, toPosition } from '../geometry/plane.ts';
import { describeBounds, type FourBounds } from './four-bounds.ts';
import { namedLinesOf, type NamedFeature } from './named-lines.ts';

type Point = readonly [x: number, y: number];

const plane = planeAbout(126.1, 44.1);

/** Places in metres, turned about the middle by some degrees against the clock. */
function paper(degrees = 0) {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const at = ([x, y]: Point): Position => toPosition(plane, { x: (x * cosine - y * sine) * MILLIMETERS, y: (x * sine + y * cosine) * MILLIMETERS });
  const ground = (...points: readonly Point[]): Polygon => ({ type: 'Polygon', coordinates: [[...points, points[0]!].map(at)] });
  return {
    ground,
    box: (west: number, south: number, east: number, north: number) => ground([west, south], [east, south], [east, north], [west, north]),
    road: (name: string, ...points: readonly Point[]): NamedFeature => ({ name, kind: 'road', geometry: { type: 'LineString', coordinates: points.map(at) } }),
  };
}

const { ground, box, road } = paper();
const compound = (name: string, geometry: Polygon): NamedFeature => ({ name, kind: 'compound', geometry });
const water = (name: string, geometry: Polygon): NamedFeature => ({ name, kind: 'water', geometry });

/** Four roads about 0 … 300 east and 0 … 200 north. */
const cross = ({ road: line } = paper()): NamedFeature[] => [
  line('东路', [300, -200], [300, 500]), line('西路', [0, -200], [0, 500]), line('南街', [-200, 0], [600, 0]), line('北街', [-200, 200], [600, 200]),
];

const namesOf = (bounds: FourBounds) => Object.fromEntries(Object.entries(bounds).map(([side, { named }]) => [side, named.map(({ name }) => name).join('、')]));
const describe4 = (plot: Polygon, features: readonly NamedFeature[], reach?: number) => describeBounds(plot, namedLinesOf(features), reach);

describe('the four bounds of a plot', () => {
  it('are the roads it reaches, each along all of its side', () => {
    const bounds = describe4(box(0, 0, 300, 200), cross());
    expect(namesOf(bounds)).toEqual({ east: '东路', west: '西路', south: '南街', north: '北街' });
    expect(bounds.north).toEqual({ named: [{ name: '北街', kind: 'road', coverage: 1 }], beyond: null });
  });

  it.each([-44, -20, 20, 44])('are told in the axes of the plot where it is turned by %i°', (degrees) => {
    const turned = paper(degrees);
    expect(namesOf(describe4(turned.box(0, 0, 300, 200), cross(turned)))).toEqual({ east: '东路', west: '西路', south: '南街', north: '北街' });
  });

  it('may be the bank of a river and the wall of a compound that face the plot', () => {
    const features = [...cross().slice(0, 1), ...cross().slice(3), water('青沙河', ground([-60, -200], [0, -200], [10, 100], [0, 500], [-60, 500])), compound('安康小区', box(0, -150, 300, -10))];
    const bounds = describe4(ground([0, 0], [300, 0], [300, 200], [5, 200], [10, 100]), features);
    expect(namesOf(bounds)).toEqual({ east: '东路', west: '青沙河', south: '安康小区', north: '北街' });
    expect([bounds.west.named[0]!.kind, bounds.south.named[0]!.kind]).toEqual(['water', 'compound']);
  });

  it('of an L name two roads where two stretches face a side, east and west from the north on', () => {
    const inner = [road('内横街', [150, 100], [300, 100]), road('内纵路', [150, 100], [150, 200])];
    expect(namesOf(describe4(ground([0, 0], [300, 0], [300, 100], [150, 100], [150, 200], [0, 200]), [...cross(), ...inner]))).toEqual({ east: '内纵路、东路', west: '西路', south: '南街', north: '北街、内横街' });
  });

  it('name both of two roads one after the other, north and south from the west on, with their shares', () => {
    const features = [...cross().slice(0, 3), road('北二街', [100, 200], [300, 210], [600, 210]), road('北一街', [-200, 200], [100, 200])];
    const { north } = describe4(ground([0, 0], [300, 0], [300, 210], [100, 200], [0, 200]), features);
    expect(north.named.map(({ name, coverage }) => [name, Math.round(coverage * 30)])).toEqual([['北一街', 10], ['北二街', 20]]);
  });

  it('are nothing where nothing named runs along, with the nearest line out there', () => {
    const bounds = describe4(box(0, 0, 300, 200), [...cross().slice(1), road('远路', [420, -200], [420, 500]), road('更远路', [520, -200], [520, 500])]);
    expect(bounds.east).toEqual({ named: [], beyond: { name: '远路', kind: 'road', meters: expect.closeTo(120, 0) } });
    expect(describe4(box(0, 0, 300, 200), []).north).toEqual({ named: [], beyond: null });
  });

  it('are no line beyond the reach, which is 40 m unless another is asked for', () => {
    const [, ...others] = cross();
    const far = (meters: number, reach?: number) => describe4(box(0, 0, 300, 200), [...others, road('东路', [300 + meters, -200], [300 + meters, 500])], reach).east.named.length;
    expect([far(39), far(41), far(41, 50)]).toEqual([1, 0, 1]);
  });
});

describe('names that compete for a side', () => {
  it('win by the length they run along, before nearness', () => {
    const compounds = [compound('甲苑', box(310, 0, 400, 60)), compound('乙苑', box(310, 140, 400, 200))];
    expect(namesOf(describe4(box(0, 0, 300, 200), [road('东路', [320, -200], [320, 500]), ...compounds])).east).toBe('东路');
  });

  it('that run along equally win by nearness', () => {
    expect(namesOf(describe4(box(0, 0, 300, 200), [road('远路', [330, -200], [330, 500]), road('近路', [306, -200], [306, 500])])).east).toBe('近路');
  });

  it('are no roads that only cross, no compound inside the plot, and none whose wall faces away', () => {
    const features = [...cross().slice(1), road('横路', [250, 100], [500, 100]), compound('院内', box(8, 8, 292, 192)), compound('窄院', box(270, 8, 292, 192))];
    expect(namesOf(describe4(box(0, 0, 300, 200), features)).east).toBe('');
  });

  it('for less than a tenth of a side, or in a jog that faces another side, are not told', () => {
    const features = [
      ...cross().slice(0, 3), road('北一街', [-200, 200], [150, 200]), road('折路', [150, 200], [150, 245]),
      road('北二街', [150, 245], [270, 245]), road('短街', [270, 245], [300, 245]),
    ];
    const bounds = describe4(ground([0, 0], [300, 0], [300, 245], [150, 245], [150, 200], [0, 200]), features);
    expect(namesOf(bounds)).toEqual({ east: '东路', west: '西路', south: '南街', north: '北一街、北二街' });
  });
});
