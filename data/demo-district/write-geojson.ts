// Writes the layers as GeoJSON in WGS-84: one feature a line, six decimals, outlines by the right-hand rule.
import type { Position } from 'geojson';
import { CROSS_ROADS, TRUNKS } from './layout.ts';
import type { Facility } from './facilities.ts';
import type { FarmLine } from './farm-lines.ts';
import { RESERVOIR_NAMES, RIVER_NAME, roadName, STREAM_NAMES } from './names.ts';
import { toPosition, type Line, type Ring } from './plane.ts';
import type { Plot } from './plots.ts';
import { streetIndex, type District, type PlaceUnit } from './registry.ts';
import { areaOf } from './rings.ts';
import type { RoadEdge } from './roads.ts';
import type { WaterBody } from './water.ts';
import type { Wood } from './woods.ts';

type Geometry = { readonly type: string; readonly coordinates: unknown };

export function collection(features: readonly string[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

export function feature(properties: object, geometry: Geometry | null): string {
  return JSON.stringify({ type: 'Feature', properties, geometry });
}

/** A polygon; points that fall together after rounding are written once. */
export function polygon(ring: Ring): { readonly type: 'Polygon'; readonly coordinates: Position[][] } {
  const positions: Position[] = [];
  for (const point of areaOf(ring) < 0 ? ring.toReversed() : ring) {
    const position = toPosition(point);
    const last = positions.at(-1);
    if (!last || last[0] !== position[0] || last[1] !== position[1]) positions.push(position);
  }
  const [first, last] = [positions[0]!, positions.at(-1)!];
  if (first[0] === last[0] && first[1] === last[1]) positions.pop();
  return { type: 'Polygon', coordinates: [[...positions, positions[0]!]] };
}

function line(points: Line): Geometry {
  const positions = points.map(toPosition);
  return { type: 'LineString', coordinates: positions.filter((position, i) => i === 0 || position[0] !== positions[i - 1]![0] || position[1] !== positions[i - 1]![1]) };
}

interface Counts {
  readonly population: number;
  readonly households: number;
  readonly buildings: number;
}

function countsOf(places: readonly PlaceUnit[]): Counts {
  const counts = { population: 0, households: 0, buildings: 0 };
  for (const { buildings } of places) {
    counts.buildings += buildings.length;
    for (const building of buildings) {
      counts.population += building.population;
      counts.households += building.households;
    }
  }
  return counts;
}

/** District, streets and townships, then compounds, hamlets and venues. */
export function writeUnits(district: District): string {
  const features = [
    feature({ unit: district.unit, name: district.name, kind: 'district', parent: '', aliases: [], ...countsOf(district.places) }, polygon(district.ring)),
    ...district.streets.map((street, index) => feature(
      { unit: street.unit, name: street.name, kind: 'street', parent: district.unit, aliases: [`${district.name}${street.name}`], ...countsOf(district.places.filter((place) => place.street === index)) },
      polygon(street.ring),
    )),
    ...district.places.map((place) => feature(
      { unit: place.unit, name: place.name, kind: place.place.kind, parent: district.streets[place.street]!.unit, aliases: place.aliases, ...countsOf([place]) },
      polygon(place.place.ring),
    )),
  ];
  return collection(features);
}

export function writeBuildings(district: District): string {
  return collection(district.places.flatMap((place) => place.buildings.map((building) => feature(
    { unit: building.unit, name: building.name, kind: 'building', parent: building.parent, households: building.households, population: building.population, floors: building.floors },
    polygon(building.ring),
  ))));
}

export function writeRoads(district: District, roads: readonly RoadEdge[]): string {
  const ends = { trunk: TRUNKS.map((trunk) => trunk.seats), cross: CROSS_ROADS };
  const nameOf = (label: number): string => district.streets[streetIndex(label)]!.name;
  return collection(roads.map((edge) => feature({ class: edge.rank, name: roadName(edge.route, nameOf, ends), bridge: edge.bridge }, line(edge.line))));
}

export function writeWater(water: readonly WaterBody[]): string {
  let reservoirs = 0;
  return collection(water.map((body) => {
    const name = body.kind === 'river' ? RIVER_NAME : body.kind === 'stream' ? STREAM_NAMES[body.stream ?? 0]! : RESERVOIR_NAMES[reservoirs++]!;
    return feature({ name, class: body.kind }, polygon(body.ring));
  }));
}

export function writeWoods(woods: readonly Wood[]): string {
  return collection(woods.map((wood) => feature({ name: '', class: wood.kind }, polygon(wood.ring))));
}

const SQUARE_METERS_PER_MU = 2000 / 3;

/** Fields with the hamlet that farms them. */
export function writeFields(plots: readonly Plot[]): string {
  return collection(plots.map(({ plot, hamlet, field, outline }) => {
    const areaMu = Math.round((field.squareMeters / SQUARE_METERS_PER_MU) * 10) / 10;
    return feature({ plot, crop: field.crop, areaMu, hamlet: hamlet.unit }, outline);
  }));
}

/** Ways from home to field: who holds the field, where the holder lives, which field, and the way itself. */
export function writeFarmLines(lines: readonly FarmLine[]): string {
  return collection(lines.map(({ holder, home, plot, way }) => feature({ holder, home, plot }, line(way))));
}

export function writeFacilities(facilities: readonly Facility[]): string {
  return collection(facilities.map(({ kind, name, unit, point, oneWay }) => feature({ kind, name, unit, ...(oneWay !== undefined && { oneWay }) }, { type: 'Point', coordinates: toPosition(point) })));
}
