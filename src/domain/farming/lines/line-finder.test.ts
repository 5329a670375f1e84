// Lines on hand-made ground in metres; expected values worked out by hand from the rule (issue 7, item 2). The named cases are the routing complaints D17 to D20.
import { describe, expect, it } from 'vitest';
import { box, openWorld, type SmallWorld } from '../../../../tests/oracle/farming/small-world.ts';
import { randomWorld } from '../../../../tests/oracle/farming/random-world.ts';
import { finish } from '../../steps.ts';
import { findGround } from './find-ground.ts';
import { LINE_REASONS, LINE_STATES } from './line-table.ts';

const [NONE, PRECAUTION, CONTROLLED, SEALED] = [0, 1, 2, 3] as const;

/** A village (0) with its gate at the east, another's (1) beside the straight road to the field, a way around in the north. */
const plain: SmallWorld = {
  units: [{ ring: box(0, 0, 100, 100), level: NONE }, { ring: box(400, -50, 500, 50), level: NONE }],
  roads: [{ points: [[110, 0], [300, 0], [600, 0]], tags: { class: 'street', name: '村东路' } }, { points: [[300, 0], [300, 300], [600, 300], [600, 0]], tags: { class: 'street', name: '北环路', bridge: true } }],
  gates: [{ unit: 0, at: [100, 0] }],
  homes: [{ unit: 0, at: [50, 0] }],
  plots: [{ home: 0, ring: box(610, -10, 700, 10) }],
};
const withLevels = (world: SmallWorld, ...levels: number[]): SmallWorld => ({ ...world, units: world.units.map((unit, row) => ({ ...unit, level: levels[row] ?? NONE })) });

function judge(world: SmallWorld, plot = 0) {
  const { finder, ground, access } = openWorld(world);
  const table = finder.find(ground, access);
  const row = table.plot.indexOf(plot);
  return {
    state: LINE_STATES[table.state[row]!], reason: LINE_REASONS[table.reason[row]!], unit: table.unit[row], meters: Math.round(table.meters[row]! * 10) / 10, gate: table.gate[row],
    course: finish(finder.courses([plot], ground, access)).get(plot)!,
  };
}

it('a pair asked about by itself has the line it has among all: 60 random worlds', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const { finder, ground, access, places } = openWorld(randomWorld(seed));
    const table = finder.find(ground, access);
    const find = finder.between(ground, access);
    for (let row = 0; row < table.count; row++) {
      const { state, reason, unit, way } = find(table.household[row]!, table.plot[row]!);
      expect([seed, row, state, reason, unit, state === 'closed' ? NaN : Math.fround(way!.meters)]).toEqual([seed, row, LINE_STATES[table.state[row]!], LINE_REASONS[table.reason[row]!], table.unit[row], table.meters[row]]);
    }
    // Between homes and plots of others nothing is changed by having been asked.
    for (let home = 0; home < places.households.count; home++) find(home, 0);
    expect([seed, finder.find(ground, access)]).toEqual([seed, table]);
  }
});

describe('legality by level', () => {
  it.each([
    ['no zone: straight', [NONE, NONE], 'open', 'none', -1, 560],
    ['precaution anywhere: straight', [PRECAUTION, PRECAUTION], 'open', 'none', -1, 560],
    ['controlled home: in a closed loop', [CONTROLLED, NONE], 'loop', 'none', -1, 560],
    ["another's controlled zone: around it", [PRECAUTION, CONTROLLED], 'open', 'none', -1, 1150],
    ["another's sealed zone, from a controlled home: around it", [CONTROLLED, SEALED], 'loop', 'none', -1, 1150],
  ] as const)('%s', (_, levels, state, reason, unit, meters) => {
    expect(judge(withLevels(plain, ...levels))).toMatchObject({ state, reason, unit, meters, gate: 0 });
  });

  it('a sealed home is closed where the pack gives no movement, and goes where it gives some', () => {
    const sealed = withLevels(plain, SEALED);
    expect(judge({ ...sealed, homes: [{ ...sealed.homes[0]!, access: 0 }] })).toMatchObject({ state: 'closed', reason: 'home-sealed', unit: 0 });
    expect(judge({ ...sealed, homes: [{ ...sealed.homes[0]!, access: 1 }] })).toMatchObject({ state: 'loop', reason: 'none' });
    expect(judge({ ...plain, homes: [{ ...plain.homes[0]!, access: 0 }] })).toMatchObject({ state: 'closed', reason: 'home-rule', unit: 0 });
  });

  it('names what keeps a line from being judged', () => {
    expect(judge({ ...plain, homes: [{ unit: -1, at: [50, 0] }] })).toMatchObject({ state: 'closed', reason: 'home-unknown' });
    expect(judge({ ...plain, plots: [{ home: 0 }] })).toMatchObject({ state: 'closed', reason: 'field-unplaced' });
    expect(judge({ ...plain, plots: [{ home: 0, at: [600, -600] }] })).toMatchObject({ state: 'closed', reason: 'field-far' });
    expect(judge({ ...plain, roads: [{ points: [[700, 0], [800, 0]] }], gates: [] })).toMatchObject({ state: 'closed', reason: 'home-far' });
    expect(judge({ ...plain, roads: [{ points: [[110, 0], [300, 0]] }, { points: [[1500, 0], [1600, 0]] }], plots: [{ home: 0, at: [1500, 10] }] })).toMatchObject({ state: 'closed', reason: 'no-way' });
  });

  it('names the first forbidding unit on the way that would be the quickest without zones', () => {
    const shut = withLevels({ ...plain, roads: [plain.roads[0]!] }, NONE, SEALED);
    const { course, ...line } = judge(shut);
    expect(line).toMatchObject({ state: 'closed', reason: 'shut-in', unit: 1 });
    expect(course.parts.map(({ part }) => part)).toEqual(['yard', 'road', 'closed']);
    // The border of unit 1 is 350 m from home.
    expect(course.stop![0]).toBeCloseTo(course.positions[course.parts[2]!.from]![0]!, 12);
    expect(course.edges[0]!.edge).toBe(0);
  });
});

describe('what users report of routing engines (D17–D20)', () => {
  it('start inside a zone: the own zone is left by its gate, not blocked (valhalla #5069)', () => {
    const { course, ...line } = judge(withLevels(plain, CONTROLLED));
    expect(line).toMatchObject({ state: 'loop', gate: 0 });
    expect(course.parts.map(({ part }) => part)).toEqual(['yard', 'road', 'field']);
    expect(course.roads).toEqual(['村东路']);
    expect(course.meters).toBeCloseTo(560, 3);
  });

  it("end inside: a field in another's zone is closed, and says by whom (valhalla #4659)", () => {
    const inside = { ...plain, plots: [{ home: 0, ring: box(420, -20, 440, 20) }] };
    expect(judge(withLevels(inside, NONE, CONTROLLED))).toMatchObject({ state: 'closed', reason: 'field-closed', unit: 1 });
    expect(judge(withLevels(inside, NONE, PRECAUTION))).toMatchObject({ state: 'open' });
  });

  it('a field partly inside is come at from its other side', () => {
    const partly = { ...plain, plots: [{ home: 0, ring: box(480, -20, 520, 20) }] };
    const { meters, ...line } = judge(withLevels(partly, NONE, CONTROLLED));
    expect(line).toMatchObject({ state: 'open' });
    // Around in the north: 50 + 200 + 300 + 300 + 300, then back along the road to the border at 520.
    expect(meters).toBeCloseTo(1160 - 10 + 80, 0);
  });

  it("wholly inside: home, road and field in one controlled zone is a loop; in another's it is closed", () => {
    const whole: SmallWorld = {
      units: [{ ring: box(0, 0, 1000, 1000), level: CONTROLLED }], roads: [{ points: [[100, 100], [900, 100]] }], gates: [{ unit: 0, at: [0, 500] }],
      homes: [{ unit: 0, at: [100, 120] }], plots: [{ home: 0, ring: box(800, 110, 850, 150) }],
    };
    expect(judge(whole)).toMatchObject({ state: 'loop', meters: 730, gate: -1 });
    const strange: SmallWorld = { ...whole, units: [...whole.units, { ring: box(2000, 0, 2100, 100), level: NONE }], gates: [], homes: [{ unit: 1, at: [100, 120] }] };
    expect(judge(strange)).toMatchObject({ state: 'closed', reason: 'field-closed', unit: 0 });
  });

  it('partly inside: a road is closed only where it runs through the zone (openrouteservice #1156)', () => {
    const long: SmallWorld = { ...plain, roads: [{ points: [[110, 0], [600, 0]] }], plots: [{ home: 0, ring: box(300, 5, 340, 30) }] };
    expect(judge(withLevels(long, NONE, SEALED))).toMatchObject({ state: 'open', meters: 255 });
  });

  it('one-way gate: in only lets nobody out; out only does (graphhopper #2242)', () => {
    const gates = (oneWay: number): SmallWorld => ({ ...plain, gates: [{ unit: 0, at: [100, 0], oneWay }, { unit: 0, at: [100, 80], oneWay: 1 }] });
    expect(judge(gates(2))).toMatchObject({ state: 'open', gate: 1 });
    expect(judge(gates(1))).toMatchObject({ state: 'open', gate: 0 });
    expect(judge({ ...plain, gates: [{ unit: 0, at: [100, 0], oneWay: 2 }] })).toMatchObject({ state: 'closed', reason: 'no-way' });
  });

  it('one-way streets bind vehicles, not walkers', () => {
    const street = (tag: unknown, mode: number): SmallWorld => ({ ...plain, roads: [{ points: [[110, 0], [300, 0], [600, 0]], tags: { highway: 'residential', oneway: tag } }, plain.roads[1]!], homes: [{ unit: 0, at: [50, 0], mode }] });
    expect(judge(street('yes', 1))).toMatchObject({ meters: 560 });
    expect(judge(street('-1', 1))).toMatchObject({ state: 'closed', reason: 'no-way' });
    expect(judge(street('-1', 0))).toMatchObject({ meters: 560 });
  });

  it('many small zones: every one is avoided (docker-valhalla #52)', () => {
    const step = 10;
    const small = Array.from({ length: 200 }, (_, i) => ({ ring: box(10 * i + 2, i % 2 === 0 ? -step : -1, 10 * i + 8, i % 2 === 0 ? 1 : step), level: SEALED }));
    const world: SmallWorld = {
      units: [{ ring: box(-200, -50, -100, 50), level: NONE }, ...small],
      roads: [{ points: [[-90, 0], [0, 0], [2000, 0]] }, { points: [[0, 0], [0, 20], [2000, 20], [2000, 0]] }],
      gates: [{ unit: 0, at: [-100, 0] }], homes: [{ unit: 0, at: [-150, 0] }], plots: [{ home: 0, ring: box(2010, -5, 2050, 5) }],
    };
    expect(judge(world)).toMatchObject({ state: 'open', meters: 150 + 20 + 2000 + 15 + 10 });
  });

  it('very large zones: a zone of 60 km is no dearer than a small one (valhalla #4447)', () => {
    const large = { ...plain, units: [plain.units[0]!, { ring: box(400, -30_000, 60_000, 50), level: SEALED }] };
    expect(judge(large)).toMatchObject({ state: 'closed', reason: 'field-closed', unit: 1 });
    expect(judge({ ...large, plots: [{ home: 0, ring: box(590, 310, 650, 330) }] })).toMatchObject({ state: 'open', meters: 50 + 10 + 190 + 300 + 290 + 10 });
  });
});

describe('gates, yards and blocks', () => {
  it('a village without gates is left anywhere', () => {
    expect(judge(withLevels({ ...plain, gates: [] }, CONTROLLED))).toMatchObject({ state: 'loop', gate: -1, meters: 560 });
  });

  it('goes along the roads of its own village to the gate', () => {
    const inner = { ...plain, roads: [{ points: [[20, 50], [60, 50], [60, 0], [110, 0], [600, 0]] as const }], homes: [{ unit: 0, at: [20, 60] as const, mode: 1 }] };
    const { course, ...line } = judge(inner);
    expect(line).toMatchObject({ state: 'open', gate: 0 });
    expect(course.meters).toBeCloseTo(10 + 40 + 50 + 40 + 500 + 10, 3);
    expect(course.parts.map(({ part }) => part)).toEqual(['yard', 'road', 'field']);
  });

  it('walks around a sealed building between home and gate', () => {
    const nested: SmallWorld = { ...plain, units: [...plain.units, { ring: box(70, -20, 80, 20), level: SEALED, parent: 0 }], homes: [{ unit: 0, at: [50, 10] }] };
    const raised = { ...nested, units: nested.units.map((unit, row) => (row === 0 ? { ...unit, ring: box(0, -100, 100, 100) } : unit)) };
    const { course } = judge(raised);
    // Over the corners (70, 20) and (80, 20): √500 + 10 + √800, then 510 m.
    expect(course.meters).toBeCloseTo(Math.sqrt(500) + 10 + Math.sqrt(800) + 510, 3);
  });

  it('where only the block is known the line ends in its middle, where only the village is in the village', () => {
    const block: SmallWorld = { ...plain, plots: [{ home: 0, block: 3 }, { home: -1, block: 3, at: [440, 10] }, { home: -1, block: 3, at: [460, 30] }, { home: 0, village: 1 }, { home: 0, village: 0 }] };
    expect(judge(block, 0)).toMatchObject({ state: 'open', meters: 50 + 10 + 340 + 20 });
    expect(judge(block, 3)).toMatchObject({ state: 'open', meters: 50 + 10 + 340 });
    expect(judge(block, 4)).toMatchObject({ state: 'open', meters: 50, gate: 0 });
  });

  it('a field away from roads is come at over field paths, but never over water', () => {
    const away: SmallWorld = { ...plain, roads: [plain.roads[0]!], plots: [{ home: 0, at: [450, -400] }] };
    expect(judge(away)).toMatchObject({ state: 'open' });
    // By the road to below the field and up, or shorter by leaving it earlier, never shorter than straight from the gate.
    expect(judge(away).meters).toBeLessThan(50 + 10 + 340 + 400 + 1);
    expect(judge(away).meters).toBeGreaterThan(50 + 10 + Math.hypot(340, 400));
    expect(judge({ ...away, banks: [[[0, -200], [2000, -200]]] })).toMatchObject({ state: 'closed', reason: 'field-far' });
  });

  it('a track drawn by hand joins the road within 25 m of its end, and no farther', () => {
    const drawn = (y: number): SmallWorld => ({ ...plain, tracks: [[[450, y], [450, 600 - 30]]], roads: [plain.roads[0]!], plots: [{ home: 0, ring: box(440, 575, 460, 590) }] });
    expect(judge(drawn(24)).meters).toBeCloseTo(50 + 10 + 340 + 570 + 5, 0);
    expect(judge(drawn(26))).toMatchObject({ reason: 'no-way' });
  });
});

it('asked one at a time a line is the one in the table', () => {
  const { finder, ground, access } = openWorld(plain);
  const told: number[] = [];
  const table = finder.find(ground, access, (line) => told.push(line.course().meters));
  expect(told[0]).toBeCloseTo(table.meters[0]!, 3);
  const courses = finish(finder.courses([0, 9], ground, access));
  expect(courses.get(0)!.seconds).toBeCloseTo(table.seconds[0]!, 3);
  expect([...courses.keys()]).toEqual([0]);
});

describe('what the ground has wrong', () => {
  const findings = (world: SmallWorld) => {
    const { finder, ground } = openWorld(world);
    return findGround(finder, ground).map(({ kind, household, plot, other, amount }) => [kind, household, plot, other, Math.round(amount)]);
  };
  it('nothing where all is joined', () => expect(findings(plain)).toEqual([]));
  it('no roads at all: told once', () => expect(findings({ ...plain, roads: [] })).toEqual([['no-roads', -1, -1, -1, 0]]));
  it('a home and a plot too far from any road, and how far', () => {
    expect(findings({ ...plain, units: [{ ring: null, level: 0 }], gates: [], homes: [{ unit: 0, at: [-291, 0] }], plots: [{ home: 0, at: [750, -100] }] })).toEqual([['home-far', 0, -1, -1, 401], ['plot-far', 0, 0, -1, 180]]);
    expect(findings({ ...plain, units: [{ ring: null, level: 0 }], gates: [], homes: [{ unit: 0, at: [-289, 0] }], plots: [{ home: 0, at: [700, 110] }] })).toEqual([]);
  });
  it('roads that hang together with nothing else, with what lies at them', () => {
    expect(findings({ ...plain, roads: [...plain.roads, { points: [[3000, 0], [3100, 0]] }], plots: [...plain.plots, { home: 0, at: [3000, 10] }, { home: 0, at: [3050, 10] }] })).toEqual([['roads-apart', -1, 1, 2, 100]]);
  });
  it('a compound without a gate is named where no road touches it', () => {
    const away = { ...plain, gates: [], units: [{ ring: box(0, 31, 100, 100), level: 0 }], homes: [{ unit: 0, at: [90, 50] as const }] };
    expect(findings({ ...away, roads: [{ points: [[50, 0], [600, 0]] }] })).toEqual([['no-gate', 0, -1, -1, 31]]);
    expect(findings({ ...away, roads: [{ points: [[50, 2], [600, 2]] }] })).toEqual([]);
  });
});
