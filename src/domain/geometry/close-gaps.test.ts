// Closed streets: how far they reach and what they leave alone.
import type { Path64 } from 'clipper2-ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subtractRings, uniteRings } from './clip.ts';
import { findStreets, joinStreets } from './close-gaps.ts';
import { boundsOf, doubleArea, isSliver, ringsOf, type Shape } from './rings.ts';

const box = (west: number, south: number, east: number, north: number): Path64 =>
  [{ x: west, y: south }, { x: east, y: south }, { x: east, y: north }, { x: west, y: north }];
const ring = (...corners: [number, number][]): Path64 => {
  const path = corners.map(([x, y]) => ({ x, y }));
  return doubleArea(path) < 0 ? path.reverse() : path;
};
const nothing = (): Path64[] => [];
const squareMeters = (path: Path64): number => doubleArea(path) / 2e6;

describe('findStreets', () => {
  const rows = [box(0, 0, 100_000, 50_000), box(0, 60_000, 100_000, 110_000)];

  it('closes a street of 10 m between rows of 100 m straight across: 1,000 m², and 5 mm more into each row', () => {
    const streets = findStreets(uniteRings(rows), 15_000, nothing);
    expect(streets.map(({ outer }) => Math.round(squareMeters(outer)))).toEqual([1001]);
  });

  it('closes no street a centimetre wider than the gap', () => {
    expect(findStreets(uniteRings(rows), 9990, nothing)).toEqual([]);
  });

  it('asks for obstacles around each street alone and takes none of their ground', () => {
    const asked: number[] = [];
    const streets = findStreets(uniteRings(rows), 15_000, (bounds) => {
      asked.push(bounds.minY, bounds.maxY);
      return [box(40_000, 52_000, 60_000, 58_000)];
    });
    expect(asked).toEqual([49_995, 60_005]);
    expect(streets.map(({ outer, holes }) => [Math.round(squareMeters(outer)), holes.map((hole) => Math.round(squareMeters(hole)))])).toEqual([[1001, [-120]]]);
  });

  it('closes a street that narrows by 2 cm over 100 m from where it is as wide as the gap, within the 5 m that a millimetre of gap stands for', () => {
    const narrowing = uniteRings([ring([0, 0], [100_000, 0], [100_000, -50_000], [0, -50_000]), ring([0, 9010], [100_000, 8990], [100_000, 59_000], [0, 59_000])]);
    for (const [gap, from] of [[8999, 55_000], [9000, 50_000], [9001, 45_000]] as const) {
      expect(Math.abs(boundsOf(ringsOf(findStreets(narrowing, gap, nothing))).minX - from)).toBeLessThan(5000);
    }
  });

  it('leaves no void in the middle of a place where three streets meet', () => {
    const corners = [ring([-15637, 74180], [28225, 48351], [30281, 99913]), ring([32868, 102284], [88315, 50842], [57482, 99645]), ring([22991, 27836], [64653, 30138], [44078, 51643])];
    const streets = findStreets(uniteRings(corners), 30_000, nothing);
    expect(streets.map(({ holes }) => holes.length)).toEqual([0]);
  });
});

/**
 * Millimetres of mean width up to which rounding may tell streets found tile by tile from those found at once: either outline
 * is straightened by up to 5, and a grown border may have lost a step of 3 and be drawn back 2 further. Met in 40,000 places: 11.
 */
const ROUNDED = 15;
/** Millimetres of the gap that rounding may stand for: half of one at each of two borders, and one where they cross. */
const DECIDING = 2;

describe('streets of many shapes, found tile by tile', () => {
  const turned = fc.tuple(fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 0, max: 300_000 }), fc.integer({ min: 5_000, max: 60_000 }), fc.integer({ min: 5_000, max: 60_000 }), fc.integer({ min: -500, max: 500 }))
    .map(([x, y, width, height, thousandths]) => {
      const corner = (east: number, north: number): [number, number] => [Math.round(x + east - (north * thousandths) / 1000), Math.round(y + north + (east * thousandths) / 1000)];
      return ring(corner(0, 0), corner(width, 0), corner(width, height), corner(0, height));
    });
  const differing = (one: readonly Shape[], other: readonly Shape[]): Shape[] =>
    [...subtractRings(ringsOf(one), ringsOf(other)), ...subtractRings(ringsOf(other), ringsOf(one))].filter(({ outer }) => !isSliver(outer, ROUNDED));

  /**
   * What differs where a place is gone through in tiles of 12 corners and at once. A street that narrows slowly is closed
   * from where it is as wide as the gap, and rounding moves that place by metres: not counted is ground that a gap 2 mm
   * narrower or wider decides about.
   */
  const differingBy = (crowd: readonly Path64[], gap: number, others: Path64[] = []): Shape[] => {
    const shapes = subtractRings(ringsOf(uniteRings([...crowd])), others);
    const join = (by: number, corners: number): Shape[] => joinStreets(shapes, findStreets(shapes, by, () => others, corners));
    const found = differing(join(gap, 12), join(gap, 1e6));
    if (found.length === 0) return found;
    const decided = differing(join(gap - DECIDING, 1e6), join(gap + DECIDING, 1e6));
    return subtractRings(ringsOf(found), ringsOf(decided)).filter(({ outer }) => !isSliver(outer, ROUNDED));
  };

  it('leave the outlines that streets found at once leave, also where a shape reaches over many tiles', () => {
    const teeth = Array.from({ length: 80 }, (_, i) => i * 20_000);
    const comb = (root: number, tip: number): Path64 => ring([0, root], ...teeth.flatMap((x): [number, number][] => [[x, root + tip / 2], [x + 10_000, root + tip / 2], [x + 10_000, root + tip], [x + 20_000, root + tip]]), [1_600_000, root]);
    const shapes = uniteRings([comb(0, 40_000), comb(90_000, -40_000)]);
    const [inTiles, atOnce] = [40, 1e6].map((corners) => joinStreets(shapes, findStreets(shapes, 15_000, nothing, corners)));
    expect(squareMeters(atOnce![0]!.outer) - 2 * squareMeters(shapes[0]!.outer)).toBeGreaterThan(20_000);
    expect(differing(inTiles!, atOnce!)).toEqual([]);
  });

  it('leave the outlines that streets found at once leave, but for slivers under 15 mm (200 random places)', () => {
    fc.assert(fc.property(fc.array(turned, { minLength: 2, maxLength: 60 }), fc.constantFrom(9_000, 15_000, 30_000), fc.array(turned, { maxLength: 3 }), (crowd, gap, others) => {
      expect(differingBy(crowd, gap, others)).toEqual([]);
    }), { numRuns: 200 });
  });

  it('reach past the bounds of all shapes where two borders that lean towards each other are closed to a peak', () => {
    const leaning = [ring([0, 0], [60_000, 0], [60_000, 50_000], [0, 30_000]), ring([68_000, 0], [128_000, 0], [128_000, 30_000], [68_000, 50_000])];
    const shapes = uniteRings(leaning);
    const [inTiles, atOnce] = [4, 1e6].map((corners) => joinStreets(shapes, findStreets(shapes, 10_000, nothing, corners)));
    expect(atOnce!.map(({ outer }) => boundsOf([outer]).maxY)).toEqual([expect.closeTo(50_000 + 4_000 / 3, -1)]);
    expect(differing(inTiles!, atOnce!)).toEqual([]);
  });

  it.each([
    ['a street reaches past the bounds of all shapes (a sliver of 4 cm, met in a long run, seed -1883759051)', 9000,
      [[[0, 34_338], [5000, 33_973], [5365, 38_973], [365, 39_338]], [[15_519, 0], [20_519, 2305], [4999, 35_970], [-1, 33_665]], [[753, 32_029], [5753, 32_029], [5753, 39_310], [753, 39_310]], [[12_937, 15_192], [38_588, 26_042], [26_762, 54_000], [1111, 43_150]]],
      []],
    ['a border goes around a corner of a tile (5 m by 8 m)', 15_000,
      [[[84_914, 229_747], [112_555, 222_864], [122_691, 263_570], [95_050, 270_453]], [[294_899, 278_605], [354_438, 269_674], [358_890, 299_354], [299_351, 308_285]], [[32_288, 151_681], [64_794, 160_230], [50_170, 215_836], [17_664, 207_287]], [[32_419, 217_442], [87_675, 235_898], [82_037, 252_777], [26_781, 234_321]], [[16_982, 191_470], [72_977, 202_221], [71_835, 208_168], [15_840, 197_417]], [[5479, 1017], [63_142, 28_234], [58_243, 38_613], [580, 11_396]]],
      []],
    ['rounding puts a step of a millimetre where grown borders meet (1 m by 2 m)', 9000,
      [[[294_297, 95_716], [312_090, 94_951], [312_695, 109_026], [294_902, 109_791]], [[140_132, 65_663], [173_612, 49_827], [189_432, 83_274], [155_952, 99_110]], [[92_535, 110_149], [139_890, 102_762], [140_950, 109_560], [93_595, 116_947]], [[112_880, 45_944], [161_384, 49_194], [157_389, 108_814], [108_885, 105_564]], [[131_801, 89_575], [151_286, 87_061], [157_193, 132_852], [137_708, 135_366]]],
      [[[171_949, 63_649], [217_896, 80_879], [199_148, 130_873], [153_201, 113_643]]]],
    ['the clipper turns a street over (7 m by 30 m)', 30_000,
      [[[4404, 188_832], [48_046, 207_293], [39_455, 227_602], [-4187, 209_141]], [[284_699, 128_332], [322_995, 134_536], [320_768, 148_280], [282_472, 142_076]], [[182_525, 183_442], [191_137, 184_355], [186_923, 224_109], [178_311, 223_196]], [[271_849, 155_544], [331_539, 130_952], [355_269, 188_549], [295_579, 213_141]]],
      [[[265_639, 100_503], [304_396, 83_295], [321_347, 121_473], [282_590, 138_681]]]],
    ['a border turns back in the next tile (a wall of 1 cm and a hole of 3 m by 7 m)', 30_000,
      [[[287_372, 230_146], [340_643, 247_246], [337_691, 256_443], [284_420, 239_343]], [[279_322, 119_328], [295_382, 121_641], [286_809, 181_179], [270_749, 178_866]], [[208_190, 179_489], [240_987, 168_043], [257_737, 216_038], [224_940, 227_484]], [[14_608, 47_538], [28_018, 53_988], [15_228, 80_578], [1818, 74_128]], [[258_390, 211_034], [291_028, 220_173], [288_892, 227_803], [256_254, 218_664]], [[266_357, 117_781], [297_328, 131_842], [294_309, 138_491], [263_338, 124_430]], [[226_083, 50_895], [285_867, 80_249], [273_446, 105_547], [213_662, 76_193]], [[189_419, 103_910], [215_197, 94_681], [221_996, 113_674], [196_218, 122_903]], [[218_103, 114_743], [228_665, 118_144], [212_776, 167_488], [202_214, 164_087]]],
      []],
    ['a street narrows to the gap slowly (10 cm by 9 m), but for what 2 mm of gap decide', 9000,
      [[[214_084, 34_937], [250_153, 23_792], [267_351, 79_449], [231_282, 90_594]], [[196_947, 2889], [255_392, -10_378], [263_151, 23_802], [204_706, 37_069]], [[40_341, 40_205], [53_631, 36_829], [59_771, 61_002], [46_481, 64_378]], [[147_204, 46_807], [203_053, 29_606], [214_792, 67_721], [158_943, 84_922]], [[209_126, 42_383], [221_887, 38_389], [224_603, 47_066], [211_842, 51_060]]],
      []],
  ] satisfies [string, number, [number, number][][], [number, number][][]][])('leave the same outlines where %s', (_, gap, crowd, others) => {
    expect(differingBy(crowd.map((corners) => ring(...corners)), gap, others.map((corners) => ring(...corners)))).toEqual([]);
  });
});

describe('joinStreets', () => {
  it('fuses rows that stand askew with the street between them: one part, no hair left inside', () => {
    const askew = fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 6_000, max: 12_000 }), fc.integer({ min: 20_000, max: 90_000 }), fc.integer({ min: 0, max: 40_000 }));
    fc.assert(fc.property(askew, ([thousandths, street, width, shift]) => {
      const tilt = (x: number): number => Math.round((x * thousandths) / 1000);
      const rows = [ring([0, 0], [100_000, tilt(100_000)], [100_000, tilt(100_000) - 50_000], [0, -50_000]), ring([shift, tilt(shift) + street], [shift + width, tilt(shift + width) + street], [shift + width, tilt(shift + width) + 60_000], [shift, tilt(shift) + 60_000])];
      const shapes = uniteRings(rows);
      const joined = joinStreets(shapes, findStreets(shapes, 15_000, nothing));
      expect(joined.map(({ holes }) => holes.length)).toEqual([0]);
    }), { numRuns: 300 });
  });

  it('makes one straight-sided shape of rows and street', () => {
    const shapes = uniteRings([box(0, 0, 100_000, 50_000), box(0, 60_000, 100_000, 110_000)]);
    const [whole, ...others] = joinStreets(shapes, findStreets(shapes, 15_000, nothing));
    expect(others).toEqual([]);
    expect(whole!.outer).toHaveLength(4);
    expect(boundsOf([whole!.outer])).toEqual({ minX: 0, minY: 0, maxX: 100_000, maxY: 110_000 });
  });
});
