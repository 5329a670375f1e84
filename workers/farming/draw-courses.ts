// Courses as the map and the papers take them; none leaves that the checker does not find legal.
import type { Feature, LineString, Point, Polygon, MultiPolygon } from 'geojson';
import { placeAt } from '../../src/domain/district/place-column.ts';
import type { CourseProperties, CoursesAnswer } from '../../src/domain/farming/answers.ts';
import { LineChecker, type LineViolation } from '../../src/domain/farming/lines/check-line.ts';
import type { Course } from '../../src/domain/farming/lines/course.ts';
import { toPosition } from '../../src/domain/geometry/plane.ts';
import type { OpenFarm } from './open-farm.ts';
import type { JudgedLines } from './judge-lines.ts';

/** `plots`: rows of the register; those without a household have no course. Yields between homes. */
export function* drawCourses(farm: OpenFarm, judged: JudgedLines, plots: readonly number[]): Generator<void, CoursesAnswer> {
  const courses = yield* farm.finder.courses(plots, judged.ground, judged.access);
  const lines: Feature<LineString, CourseProperties>[] = [];
  const points: CoursesAnswer['points']['features'] = [];
  const outlines: Feature<Polygon | MultiPolygon, { plot: number; id: string }>[] = [];
  const point = (kind: 'home' | 'gate' | 'field' | 'stop', coordinates: readonly number[]): Feature<Point, { kind: typeof kind }> =>
    ({ type: 'Feature', properties: { kind }, geometry: { type: 'Point', coordinates: [...coordinates] } });
  const refused: number[] = [];
  for (const plot of plots) {
    const place = placeAt(farm.places.plots.outline, plot);
    if (place !== null && place.type !== 'Point') outlines.push({ type: 'Feature', properties: { plot, id: farm.register.plots.id[plot]! }, geometry: place });
    const household = farm.register.plots.household[plot]!;
    const course = courses.get(plot);
    if (course === undefined || course.positions.length === 0) continue;
    if (violationsOf(farm, judged, course).length > 0) {
      refused.push(plot);
      continue;
    }
    for (const { part, from, to } of course.parts) {
      const coordinates = course.positions.slice(from, to + 1).map((position) => [...position]);
      if (coordinates.length > 1) lines.push({ type: 'Feature', properties: { part, household, plot }, geometry: { type: 'LineString', coordinates } });
    }
    points.push(point('home', course.positions[0]!), point('field', course.positions.at(-1)!));
    const gate = course.gate < 0 ? undefined : farm.register.gates[course.gate];
    if (gate !== undefined) points.push(point('gate', [gate.lng, gate.lat]));
    if (course.stop !== null) points.push(point('stop', course.stop));
  }
  const collect = <Of extends Feature>(features: Of[]) => ({ type: 'FeatureCollection' as const, features });
  return { lines: collect(lines), points: collect(points), plots: collect(outlines), refused };
}

/** Names of the roads to each plot, as the map would draw its line, in the order of the way, each once. Yields between homes. */
export function* nameRoads(farm: OpenFarm, judged: JudgedLines, plots: readonly number[]): Generator<void, ReadonlyMap<number, readonly string[]>> {
  const courses = yield* farm.finder.courses(plots, judged.ground, judged.access);
  return new Map([...courses].flatMap(([plot, course]) => (course.positions.length === 0 || violationsOf(farm, judged, course).length > 0 ? [] : [[plot, course.roads] as const])));
}

/** Where a line must end: in the plot, or where only block or village are known in their middle. */
function fieldOf({ places, finder: { network } }: OpenFarm, plot: number): Polygon | MultiPolygon | Point {
  const place = placeAt(places.plots.outline, plot);
  const link = network.access[plot]!.links[0];
  if (place !== null || link === undefined) return place ?? { type: 'Point', coordinates: [NaN, NaN] };
  return { type: 'Point', coordinates: toPosition(network.world.graph.plane, link) };
}

const checkers = new WeakMap<JudgedLines, LineChecker>();

function checkerOf({ finder, places }: OpenFarm, judged: JudgedLines): LineChecker {
  let checker = checkers.get(judged);
  if (checker === undefined) checkers.set(judged, (checker = new LineChecker(judged.ground, finder.network.world.footprints, places.gates)));
  return checker;
}

/** What the checker, written apart from the router, finds wrong with a course; a closed one is no line to be gone. */
export function violationsOf(farm: OpenFarm, judged: JudgedLines, { household, plot, positions, stop }: Course): readonly LineViolation[] {
  if (stop !== null || positions.length === 0) return [];
  const home = farm.register.households.unit[household]!;
  return checkerOf(farm, judged).check({ positions, home, homeAt: null, field: fieldOf(farm, plot), movement: judged.access[household]! });
}
