// The demo district must be a possible place, the same on every machine.
import { createHash } from 'node:crypto';
import { area } from '@turf/turf';
import Flatbush from 'flatbush';
import type { FeatureCollection, LineString, Point, Polygon, Position } from 'geojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDemoDistrict, type DemoFiles } from './make.ts';

interface Unit {
  readonly unit: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string;
  readonly aliases?: readonly string[];
  readonly population: number;
  readonly households: number;
  readonly buildings?: number;
}

let files: DemoFiles;
let milliseconds: number;

beforeAll(() => {
  // Processor time, since other work may share the machine.
  const before = process.cpuUsage();
  files = makeDemoDistrict();
  const used = process.cpuUsage(before);
  milliseconds = (used.user + used.system) / 1000;
}, 120_000);

function readFeatures<Geometry extends Polygon | LineString | Point, Properties>(name: string): FeatureCollection<Geometry, Properties>['features'] {
  return (JSON.parse(files[name]!) as FeatureCollection<Geometry, Properties>).features;
}
const units = () => readFeatures<Polygon, Unit>('units.geojson');
const buildings = () => readFeatures<Polygon, Unit>('buildings.geojson');
const ringOf = (feature: { readonly geometry: Polygon }): Position[] => feature.geometry.coordinates[0]!;
const tableOf = (name: string): string[][] => files[name]!.trimEnd().split('\n').map((row) => row.split(','));

function side(a: Position, b: Position, c: Position): number {
  return (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);
}
const EDGE = 1e-12;
function segmentsCross(a: Position, b: Position, c: Position, d: Position): boolean {
  const [p, q, r, s] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  return p * q < -EDGE * EDGE && r * s < -EDGE * EDGE;
}
function isInside(point: Position, ring: readonly Position[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i]!, ring[j]!];
    if (a[1]! > point[1]! !== b[1]! > point[1]! && point[0]! < ((b[0]! - a[0]!) * (point[1]! - a[1]!)) / (b[1]! - a[1]!) + a[0]!) inside = !inside;
  }
  return inside;
}
function linesCross(a: readonly Position[], b: readonly Position[]): boolean {
  for (let i = 1; i < a.length; i++) for (let j = 1; j < b.length; j++) if (segmentsCross(a[i - 1]!, a[i]!, b[j - 1]!, b[j]!)) return true;
  return false;
}
/** A point inside a ring, near its first corner. */
function innerPoint(ring: readonly Position[]): Position {
  for (let i = 2; i < ring.length; i++) {
    const point = [0, 1].map((axis) => ring[0]![axis]! * 0.4 + ring[i - 1]![axis]! * 0.3 + ring[i]![axis]! * 0.3);
    if (isInside(point, ring)) return point;
  }
  return ring[0]!;
}
/** Slow and plain on purpose: edges that cross, or one inside the other; the same outline twice counts too. */
function ringsOverlap(a: readonly Position[], b: readonly Position[]): boolean {
  return linesCross(a, b) || isInside(innerPoint(a), b) || isInside(innerPoint(b), a);
}
function indexOf(lines: readonly (readonly Position[])[]): (line: readonly Position[]) => number[] {
  const tree = new Flatbush(lines.length);
  const boxOf = (line: readonly Position[]): [number, number, number, number] => {
    const xs = line.map((position) => position[0]!);
    const ys = line.map((position) => position[1]!);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  };
  for (const line of lines) tree.add(...boxOf(line));
  tree.finish();
  return (line) => tree.search(...boxOf(line));
}
function overlapsAmong(rings: readonly (readonly Position[])[]): number[][] {
  const near = indexOf(rings);
  return rings.flatMap((ring, i) => near(ring).filter((j) => j > i && ringsOverlap(ring, rings[j]!)).map((j) => [i, j]));
}

describe('the ground', () => {
  it('is made in under 10 seconds', () => {
    expect(milliseconds).toBeLessThan(10_000);
  });

  it('has the sizes of a county-level district', () => {
    const kinds = new Map<string, number>();
    for (const { properties } of units()) kinds.set(properties.kind, (kinds.get(properties.kind) ?? 0) + 1);
    expect(kinds.get('district')).toBe(1);
    expect(kinds.get('street')).toBe(14);
    expect(kinds.get('compound')! + kinds.get('hamlet')!).toBe(900);
    expect(buildings()).toHaveLength(12_000);
    const fields = readFeatures('fields.geojson').length;
    expect(fields).toBeGreaterThan(5500);
    expect(fields).toBeLessThan(6800);
    const people = units()[0]!.properties.population;
    expect(people).toBeGreaterThan(330_000);
    expect(people).toBeLessThan(420_000);
    expect(Object.values(files).reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(13_000_000);
  });

  it('lies where it says and winds its outlines by the right-hand rule (RFC 7946)', () => {
    const wrong: [string, Position][] = [];
    for (const name of ['units', 'buildings', 'water', 'woods', 'fields']) {
      for (const { geometry } of readFeatures<Polygon, object>(`${name}.geojson`)) {
        const ring = geometry.coordinates[0]!;
        const base = ring[0]!;
        const twice = ring.reduce((sum, position, i) => (i < 2 ? sum : sum + side(base, ring[i - 1]!, position)), 0);
        const closed = base[0] === ring.at(-1)![0] && base[1] === ring.at(-1)![1];
        const there = ring.every(([lng, lat]) => lng! > 125.8 && lng! < 126.4 && lat! > 43.9 && lat! < 44.3);
        if (!closed || twice <= 0 || !there) wrong.push([name, base]);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has no two buildings on the same ground, and each inside its compound, hamlet or venue', () => {
    const rings = buildings().map(ringOf);
    expect(overlapsAmong(rings)).toEqual([]);
    const ringByUnit = new Map(units().map((unit) => [unit.properties.unit, ringOf(unit)]));
    const outside = buildings().filter((building) => {
      const own = ringByUnit.get(building.properties.parent)!;
      return linesCross(ringOf(building), own) || !ringOf(building).every((corner) => isInside(corner, own));
    });
    expect(outside.map((building) => building.properties.unit)).toEqual([]);
  });

  it('has no two compounds, hamlets or venues on the same ground, each within its street or township', () => {
    const places = units().filter(({ properties }) => !['district', 'street'].includes(properties.kind));
    expect(overlapsAmong(places.map(ringOf))).toEqual([]);
    const ringByUnit = new Map(units().map((unit) => [unit.properties.unit, ringOf(unit)]));
    const astray = places.filter((place) => !ringOf(place).every((corner) => isInside(corner, ringByUnit.get(place.properties.parent)!)));
    expect(astray.map((place) => place.properties.unit)).toEqual([]);
  });

  it('divides the whole district among the streets and townships', () => {
    const [district, ...rest] = units();
    const streets = rest.filter(({ properties }) => properties.kind === 'street');
    const whole = area(district!);
    const sum = streets.reduce((total, street) => total + area(street), 0);
    expect(Math.abs(sum - whole) / whole).toBeLessThan(1e-6);
    expect(overlapsAmong(streets.map(ringOf)).filter(([i, j]) => linesCross(ringOf(streets[i!]!), ringOf(streets[j!]!)))).toEqual([]);
  });

  it('keeps compounds and venues off roads and water, and hamlets off main roads and water', () => {
    const roads = readFeatures<LineString, { class: string }>('roads.geojson');
    const near = indexOf(roads.map((road) => road.geometry.coordinates));
    const water = readFeatures<Polygon, object>('water.geojson').map(ringOf);
    const wrong = units().filter(({ properties, geometry }) => {
      if (['district', 'street'].includes(properties.kind)) return false;
      const ring = geometry.coordinates[0]!;
      const crossed = near(ring).filter((k) => properties.kind !== 'hamlet' || roads[k]!.properties.class === 'main');
      return crossed.some((k) => linesCross(ring, roads[k]!.geometry.coordinates)) || water.some((body) => ringsOverlap(ring, body));
    });
    expect(wrong.map(({ properties }) => properties.unit)).toEqual([]);
  });

  it('has one connected road network with bridges, and no road in water without one', () => {
    const roads = readFeatures<LineString, { class: string; bridge: boolean }>('roads.geojson');
    const above = new Map<string, string>();
    const root = (node: string): string => {
      let top = node;
      while (above.get(top) !== undefined && above.get(top) !== top) top = above.get(top)!;
      return top;
    };
    for (const { geometry } of roads) {
      const [from, to] = [geometry.coordinates[0]!.join(), geometry.coordinates.at(-1)!.join()];
      for (const node of [from, to]) if (!above.has(node)) above.set(node, node);
      above.set(root(from), root(to));
    }
    expect(new Set([...above.keys()].map(root)).size).toBe(1);
    expect(roads.filter((road) => road.properties.bridge).length).toBeGreaterThan(8);
    expect(new Set(roads.map((road) => road.properties.class))).toEqual(new Set(['main', 'street', 'track']));
    const water = readFeatures<Polygon, object>('water.geojson').map(ringOf);
    const wet = roads.filter(({ properties, geometry }) => !properties.bridge && water.some((body) => linesCross(body, geometry.coordinates)));
    expect(wet).toEqual([]);
  });

  it('has fields on ground of their own, with their area in mu and a hamlet that farms them', () => {
    const fields = readFeatures<Polygon, { plot: string; crop: string; areaMu: number; hamlet: string }>('fields.geojson');
    const rings = fields.map(ringOf);
    expect(overlapsAmong(rings).length).toBe(0);
    const others = [...units().filter(({ properties }) => !['district', 'street'].includes(properties.kind)), ...readFeatures<Polygon, object>('water.geojson')].map(ringOf);
    const near = indexOf(rings);
    expect(others.flatMap((other) => near(other).filter((k) => ringsOverlap(other, rings[k]!)))).toEqual([]);
    const hamlets = new Set(units().filter(({ properties }) => properties.kind === 'hamlet').map(({ properties }) => properties.unit));
    expect(fields.filter((field) => !hamlets.has(field.properties.hamlet))).toEqual([]);
    // Turf measures on a sphere, the plane follows the ellipsoid: 0.2 %, and 0.1 m of rounding.
    const mismeasured = fields.filter((field) => Math.abs(field.properties.areaMu / (area(field) / (2000 / 3)) - 1) > 0.012);
    expect(mismeasured.map((field) => field.properties.plot)).toEqual([]);
    expect(new Set(fields.map((field) => field.properties.plot)).size).toBe(fields.length);
  });

  it('has lines from homes to fields along its roads, some across villages and some out of town', () => {
    const lines = readFeatures<LineString, { holder: string; home: string; plot: string }>('farm-lines.geojson');
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.length).toBeLessThan(600);
    const houses = new Map(buildings().map((building) => [building.properties.unit, building]));
    const kinds = new Map(units().map(({ properties }) => [properties.unit, properties.kind]));
    const fields = new Map(readFeatures<Polygon, { plot: string; hamlet: string }>('fields.geojson').map((field) => [field.properties.plot, field]));
    const roads = readFeatures<LineString, object>('roads.geojson').map((road) => road.geometry.coordinates);
    const near = indexOf(roads);
    const wrong = lines.filter(({ properties: { holder, home, plot }, geometry: { coordinates: way } }) => {
      const [house, field] = [houses.get(holder), fields.get(plot)];
      if (house?.properties.parent !== home || field === undefined) return true;
      // House, its gate in town, the road and the field's edge aside, every corner lies on a road.
      const onRoad = way.slice(kinds.get(home) === 'hamlet' ? 1 : 2, -2);
      const isOnRoad = ([x, y]: Position): boolean =>
        near([[x! - 4e-6, y! - 4e-6], [x! + 4e-6, y! + 4e-6]]).some((k) => roads[k]!.slice(1).some((b, i) => distanceDegrees([x!, y!], roads[k]![i]!, b) < 4e-6));
      return !isInside(way[0]!, ringOf(house)) || !isInside(way.at(-1)!, ringOf(field)) || !onRoad.every(isOnRoad);
    });
    expect(wrong.map(({ properties }) => properties)).toEqual([]);
    const own = lines.filter(({ properties: { home, plot } }) => fields.get(plot)!.properties.hamlet === home).length;
    const fromTown = lines.filter(({ properties }) => kinds.get(properties.home) === 'compound').length;
    expect(own).toBeGreaterThan(300);
    expect(fromTown).toBeGreaterThan(50);
    expect(lines.length - own - fromTown).toBeGreaterThan(80);
  });
});

describe('the units', () => {
  it('have unique keys and names, and parents that exist', () => {
    const all = [...units(), ...buildings()].map(({ properties }) => properties);
    const keys = new Set(all.map((unit) => unit.unit));
    expect(keys.size).toBe(all.length);
    expect(all.filter((unit) => unit.kind !== 'district' && !keys.has(unit.parent))).toEqual([]);
    const aliases = units().flatMap(({ properties }) => [properties.unit, properties.name, ...properties.aliases!]);
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(readFeatures<Point, Unit>('facilities.geojson').every(({ properties }) => keys.has(properties.unit))).toBe(true);
  });

  it('add up from building to district', () => {
    const sums = new Map<string, { population: number; households: number; buildings: number }>();
    const add = (key: string, from: { population: number; households: number; buildings: number }): void => {
      const sum = sums.get(key) ?? { population: 0, households: 0, buildings: 0 };
      sums.set(key, { population: sum.population + from.population, households: sum.households + from.households, buildings: sum.buildings + from.buildings });
    };
    for (const { properties } of buildings()) add(properties.parent, { ...properties, buildings: 1 });
    for (const { properties } of units().toReversed()) {
      const { population, households, buildings: count } = properties;
      expect({ population, households, buildings: count }).toEqual(sums.get(properties.unit) ?? { population: 0, households: 0, buildings: 0 });
      add(properties.parent, { population, households, buildings: count! });
    }
  });

  it('have gates on their outline', () => {
    const gates = readFeatures<Point, Unit>('facilities.geojson').filter(({ properties }) => properties.kind === 'gate');
    const ringByUnit = new Map(units().map((unit) => [unit.properties.unit, ringOf(unit)]));
    const withGate = new Set(gates.map(({ properties }) => properties.unit));
    expect(units().filter(({ properties }) => ['compound', 'hamlet'].includes(properties.kind) && !withGate.has(properties.unit))).toEqual([]);
    for (const { properties, geometry } of gates) {
      const ring = ringByUnit.get(properties.unit)!;
      const [x, y] = geometry.coordinates as [number, number];
      const least = Math.min(...ring.slice(1).map((b, i) => distanceDegrees([x, y], ring[i]!, b)));
      expect(least).toBeLessThan(3e-6);
    }
  });
});

function distanceDegrees(point: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
  const share = Math.max(0, Math.min(1, ((point[0]! - a[0]!) * dx + (point[1]! - a[1]!) * dy) / (dx * dx + dy * dy || 1)));
  return Math.sqrt((a[0]! + share * dx - point[0]!) ** 2 + (a[1]! + share * dy - point[1]!) ** 2);
}

describe('the farms', () => {
  interface FarmPlot {
    readonly plot: string;
    readonly household: string;
    readonly village: string;
    readonly block: string;
    readonly crop: string;
    readonly mu: number;
    readonly kind?: string;
  }
  const plots = () => readFeatures<Polygon, FarmPlot>('plots.geojson');
  const households = () => tableOf('households.csv').slice(1);

  it('are some 2,200 households with one to four people, numbered and nameless, and about three plots and 20–60 mu each', () => {
    const rows = households();
    expect(rows.length).toBeGreaterThan(2000);
    expect(rows.length).toBeLessThan(2400);
    expect(rows.filter(([id, home, people]) => !/^H\d{5}$/.test(id!) || home === '' || !/^[1-4]$/.test(people!))).toEqual([]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
    const muOf = new Map<string, number>();
    for (const { properties: { household, mu } } of plots()) muOf.set(household, (muOf.get(household) ?? 0) + mu);
    const sorted = [...muOf.values()].toSorted((a, b) => a - b);
    const share = (part: number): number => sorted[Math.floor(part * (sorted.length - 1))]!;
    expect(share(0.1)).toBeGreaterThan(15);
    expect(share(0.5)).toBeGreaterThan(30);
    expect(share(0.9)).toBeLessThan(65);
    expect(share(0.99)).toBeGreaterThan(90);
    expect(plots().length / rows.length).toBeGreaterThan(2.6);
    expect(plots().length / rows.length).toBeLessThan(3.2);
  });

  it('have their plots within the fields, none on the ground of another, with their area in mu', () => {
    const surveyed = plots().filter(({ geometry }) => geometry !== null);
    const rings = surveyed.map(ringOf);
    const fields = new Map(readFeatures<Polygon, { plot: string; areaMu: number }>('fields.geojson').map((field) => [field.properties.plot, field]));
    const fieldOf = ({ properties: { plot } }: { properties: FarmPlot }) => fields.get(plot.replace(/-\d+$/, ''))!;
    // Corners are rounded to 0.1 m: neighbours may share a hair.
    const near = indexOf(rings);
    const overlapping = rings.flatMap((ring, i) => near(ring).filter((j) => j > i && isInside(innerPoint(ring), rings[j]!)));
    expect(overlapping).toEqual([]);
    const astray = surveyed.filter((plot) => {
      const ring = ringOf(fieldOf(plot));
      return !ringOf(plot).every((corner) => isInside(corner, ring) || ring.slice(1).some((b, i) => distanceDegrees(corner, ring[i]!, b) < 3e-6));
    });
    expect(astray.map(({ properties }) => properties.plot)).toEqual([]);
    const mismeasured = surveyed.filter((plot) => Math.abs(plot.properties.mu / (area(plot) / (2000 / 3)) - 1) > 0.04);
    expect(mismeasured.map(({ properties }) => properties.plot)).toEqual([]);
    const farmed = surveyed.reduce((sum, { properties }) => sum + properties.mu, 0);
    expect(farmed).toBeLessThan([...fields.values()].reduce((sum, { properties }) => sum + properties.areaMu, 0));
  });

  it('have what lists of a township have wrong, and little of it', () => {
    const known = new Set(households().map(([id]) => id));
    const all = plots().map(({ properties, geometry }) => ({ ...properties, geometry }));
    const landed = new Set(all.map(({ household }) => household));
    const [nobodys, unsurveyed, landless] = [all.filter(({ household }) => !known.has(household)), all.filter(({ geometry }) => geometry === null), [...known].filter((id) => !landed.has(id!))];
    for (const some of [nobodys, unsurveyed, landless]) {
      expect(some.length).toBeGreaterThan(2);
      expect(some.length).toBeLessThan(25);
    }
    expect(unsurveyed.every(({ village, block, mu }) => village !== '' && block !== '' && mu > 0)).toBe(true);
    expect(new Set(all.map(({ plot }) => plot)).size).toBe(all.length);
  });

  it('grow all crops, some in greenhouses; some have machines and farm for others; some gates let through one way', () => {
    expect(new Set(plots().map(({ properties }) => properties.crop))).toEqual(new Set(['rice', 'maize', 'soybean', 'vegetables']));
    expect(plots().filter(({ properties }) => properties.kind === 'greenhouse').length).toBeGreaterThan(30);
    expect(households().filter((row) => row[5] === '是' && row[4] !== '').length).toBeGreaterThan(100);
    const gates = readFeatures<Point, { oneWay?: string }>('facilities.geojson').map(({ properties }) => properties.oneWay);
    expect(gates.filter((way) => way === 'in').length).toBeGreaterThan(10);
    expect(gates.filter((way) => way === 'out').length).toBeGreaterThan(10);
  });
});

describe('the outbreak', () => {
  const cases = () => tableOf('cases.csv').slice(1);
  const rounds = () => tableOf('rounds.csv').slice(1);

  it('has about 3,000 cases over 70 days that rise in March, peak after the 18th and fall in April, with a tail', () => {
    const byDay = new Map<string, number>();
    for (const row of cases()) byDay.set(row[3]!, (byDay.get(row[3]!) ?? 0) + 1);
    const days = [...byDay.keys()].toSorted();
    expect(days[0]).toBe('2022-03-01');
    expect(days.at(-1)).toBe('2022-05-09');
    expect(cases().length).toBeGreaterThan(2700);
    expect(cases().length).toBeLessThan(3300);
    const peak = [...byDay.entries()].toSorted((a, b) => b[1] - a[1])[0]![0];
    expect(peak >= '2022-03-20' && peak <= '2022-03-28').toBe(true);
    const count = (from: string, to: string): number => cases().filter((row) => row[3]! >= from && row[3]! <= to).length;
    expect(count('2022-03-01', '2022-03-10')).toBeLessThan(count('2022-03-11', '2022-03-20'));
    expect(count('2022-04-01', '2022-04-10')).toBeLessThan(count('2022-03-21', '2022-03-31') / 3);
    expect(count('2022-04-30', '2022-05-09')).toBeGreaterThan(10);
    expect(count('2022-04-30', '2022-05-09')).toBeLessThan(120);
  });

  it('has new flare-ups in places spared until late April', () => {
    const first = new Map<string, string>();
    for (const row of cases()) {
      const place = row[2]!.split('-').slice(0, 3).join('-');
      if ((first.get(place) ?? '9999') > row[3]!) first.set(place, row[3]!);
    }
    expect([...first.values()].filter((day) => day >= '2022-04-18').length).toBeGreaterThanOrEqual(6);
  });

  it('names units that exist, in rows sorted by entry, with unlike case ids', () => {
    const keys = new Set([...units(), ...buildings()].map(({ properties }) => properties.unit));
    expect(cases().filter((row) => !keys.has(row[2]!))).toEqual([]);
    expect(rounds().filter((row) => !keys.has(row[0]!))).toEqual([]);
    expect(new Set(cases().map((row) => row[0])).size).toBe(cases().length);
    expect(cases().map((row) => row[10]!)).toEqual(cases().map((row) => row[10]!).toSorted());
  });

  it('keeps the order of dates: sampled, reported, entered; isolated people sampled after they left home', () => {
    const wrong = cases().filter((row) => {
      const [, , , reported, onset, sampled, moved, where, , again, entered] = row as [string, string, string, string, string, string, string, string, string, string, string];
      const first = again === '否';
      return entered.slice(0, 10) < reported || sampled.slice(0, 10) > reported || (first && onset > reported)
        || (where === '集中隔离点' ? moved === '' || (sampled !== '' && moved >= sampled) : first && moved !== '' && moved.slice(0, 10) < reported);
    });
    expect(wrong).toEqual([]);
    expect(cases().filter((row) => row[7] === '集中隔离点').length).toBeGreaterThan(200);
  });

  it('has reclassified persons who were reported before', () => {
    const firstOf = new Map<string, string>();
    for (const row of cases()) if (row[9] === '否') firstOf.set(row[1]!, row[3]!);
    const again = cases().filter((row) => row[9] === '是');
    expect(again.length).toBeGreaterThan(50);
    for (const row of again) expect(firstOf.get(row[1]!)! < row[3]!).toBe(true);
    expect(firstOf.size).toBe(cases().length - again.length);
  });

  it('finds a round positive when somebody of its area was sampled positive at home that day', () => {
    const sampledAtHome = new Set<string>();
    for (const row of cases()) {
      if (row[9] === '是' || row[7] !== '居家' || !row[5]) continue;
      const parts = row[2]!.split('-');
      for (const place of ['YN', parts.slice(0, 2).join('-'), parts.slice(0, 3).join('-')]) sampledAtHome.add(`${place} ${row[5].slice(0, 10)}`);
    }
    const clean = rounds().filter((row) => row[3] === '全部阴性');
    expect(clean.length).toBeGreaterThan(500);
    expect(clean.filter((row) => sampledAtHome.has(`${row[0]} ${row[1]}`))).toEqual([]);
    expect(rounds().length).toBeLessThan(12_000);
  });
});

describe('the bytes', () => {
  it('are the same on every machine', () => {
    const hashes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]));
    expect(hashes).toMatchInlineSnapshot(`
      {
        "buildings.geojson": "aca931330d265d57532ae2e1bf638cd59fe4c2c9edfbf6255157d5b2c489e38d",
        "cases.csv": "d0f7613b67bba3db5add33c42371991bd58986be4d5f3a7ccf3930a62478fd20",
        "district.json": "374a7947263324a1dd40234eba6044b2216ef543262463656f8c275aaa13e3ba",
        "facilities.geojson": "f3e6e3257f4188ee1d07b6ba2f43914fefc29127da8f6a74c94fe3e097ccbaf9",
        "farm-lines.geojson": "149bb6206e76fb833b14f896431dbedfc939b024f776252d1723439ec33a0f5b",
        "fields.geojson": "c1fab0d0205c7be67a3d48f2516bb9195f3afe44fb34f5a07cb9664a17050dcf",
        "households.csv": "e8c4ad4bcc7a76be283c36e5c44c2a8dded0e6617840963d4fd3d6e1442283cf",
        "investigations.csv": "242c5fe9561eace86119ab997fb06e775eaeb90ca795cfaa770e898730189b75",
        "plots.geojson": "0e6ca1cd056eb58aee7ebbaa458c37ec83715c651b5ab95b71b05486b9f99c7b",
        "roads.geojson": "2901795812293395d56191a32a885bd6d86d549c6142b0aa5e2e630eea4059ac",
        "rosters.csv": "710b457d4cce16ba67be80267b76aeba2a6c39e15511a753f0774f03a066495d",
        "rounds.csv": "ef01bf78270e521d6716013aab1c05ebc6861e0dd801d43bed181dcb4e8ada89",
        "stays.csv": "ffce6548dfa1fdde6fe258dd81c99057fa5ca714df0375612fd765b1cf640ecd",
        "tasks-done.json": "d3638e70455b9cbd2773f1198cd3471e76ab0d3a1d08ed1bde033c659c3edb97",
        "track-YN0401-023.gpx": "64d57cea1b1aba0c8b168c932eaa64fcd845925fdfda85a19ad48b9af19bb8a3",
        "units.geojson": "32147f8f1b1403f0026de588d8e1468a0c92c9f7ef3a00edae3ea5db0be65a26",
        "water.geojson": "a2024aa75d16921a85d6c1db4a573e458742aad62072d13ea40e38109ee29220",
        "woods.geojson": "51b3dba9a40747c918ac7e728b460298303940a925ffaaf02d7d071ae6adeea9",
      }
    `);
  });

  it('of the ground stay when the seeds of outbreak, screening and registry change', () => {
    const other = makeDemoDistrict({ outbreak: 9, screening: 9, registry: 9 });
    for (const name of ['units', 'buildings', 'roads', 'water', 'woods', 'fields', 'facilities', 'farm-lines', 'plots']) expect(other[`${name}.geojson`] === files[`${name}.geojson`]).toBe(true);
    expect(other['households.csv'] === files['households.csv']).toBe(true);
    expect(other['cases.csv']).not.toBe(files['cases.csv']);
    expect(other['rounds.csv']).not.toBe(files['rounds.csv']);
  }, 120_000);
});
