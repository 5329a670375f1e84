// The files of an invented farming district: two hamlets with gates, a road between them, a farm track, six households, seven plots.
const WEST = 125.8;
const SOUTH = 44.15;

type Position = readonly [lng: number, lat: number];

/** A place by its metres east and north. */
const at = (east: number, north: number): Position => [WEST + east / 79_880, SOUTH + north / 111_200];
const box = (east: number, north: number, size: number): readonly Position[] => [at(east, north), at(east + size, north), at(east + size, north + size), at(east, north + size), at(east, north)];

type Feature = readonly [type: 'Point' | 'LineString' | 'Polygon', coordinates: unknown, properties: Readonly<Record<string, unknown>>];

const collection = (features: readonly Feature[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features: features.map(([type, coordinates, properties]) => ({ type: 'Feature', geometry: { type, coordinates }, properties })) });

/** 东沟屯 and 西岭屯 farm; 远屯 lies apart and is where the first positive is. */
export const units = collection([
  ['Polygon', [box(0, 0, 300)], { name: '东沟屯', street: '龙家镇', kind: '屯', households: 60 }],
  ['Polygon', [box(1500, 0, 300)], { name: '西岭屯', street: '龙家镇', kind: '屯', households: 45 }],
  ['Polygon', [box(6000, 0, 300)], { name: '远屯', street: '龙家镇', kind: '屯', households: 30 }],
]);

export const gates = collection([
  ['Point', at(150, 300), { kind: 'gate', name: '东沟卡点', unit: '东沟屯' }],
  ['Point', at(1650, 300), { kind: 'gate', name: '西岭卡点', unit: '西岭屯' }],
]);

export const roads = collection([
  ['LineString', [at(150, 150), at(150, 300), at(150, 500)], { class: 'street', name: '东沟路' }],
  ['LineString', [at(1650, 150), at(1650, 300), at(1650, 500)], { class: 'street', name: '西岭路' }],
  ['LineString', [at(-200, 500), at(150, 500), at(900, 500), at(1650, 500), at(2000, 500)], { class: 'street', name: '龙家公路' }],
  ['LineString', [at(900, 500), at(900, 900), at(900, 1500)], { class: 'track', name: '' }],
]);

/** The householder's name and telephone stand in such lists; nothing reads them. */
export const households = [
  '户号,户主姓名,联系电话,家庭住址,人数,出行方式,农机,愿代耕',
  'D-01,赵某一,13800000001,东沟屯,2,三轮车,三轮车,是',
  'D-02,赵某二,13800000002,东沟屯,1,步行,,否',
  'D-03,赵某三,13800000003,东沟屯,2,步行,,否',
  'X-01,孙某一,13800000004,西岭屯,2,拖拉机,拖拉机,是',
  'X-02,孙某二,13800000005,西岭屯,1,步行,,否',
  'X-03,孙某三,13800000006,西岭屯,1,步行,,否',
].join('\n');

export const plots = collection([
  ['Polygon', [box(760, 700, 120)], { 地块号: 'P-1', 户号: 'D-01', 村屯: '东沟屯', 片: '东洼', 作物: '玉米' }],
  ['Polygon', [box(760, 850, 120)], { 地块号: 'P-2', 户号: 'D-02', 村屯: '东沟屯', 片: '东洼', 作物: '玉米' }],
  ['Polygon', [box(760, 1000, 120)], { 地块号: 'P-3', 户号: 'D-03', 村屯: '东沟屯', 片: '东洼', 作物: '水稻' }],
  ['Polygon', [box(920, 700, 120)], { 地块号: 'P-4', 户号: 'X-01', 村屯: '西岭屯', 片: '西坡', 作物: '大豆' }],
  ['Polygon', [box(920, 850, 120)], { 地块号: 'P-5', 户号: 'X-02', 村屯: '西岭屯', 片: '西坡', 作物: '大豆' }],
  ['Polygon', [box(920, 1000, 120)], { 地块号: 'P-6', 户号: 'X-03', 村屯: '西岭屯', 片: '西坡', 作物: '玉米' }],
  ['Polygon', [box(920, 1150, 120)], { 地块号: 'P-7', 户号: 'X-03', 村屯: '西岭屯', 片: '西坡', 作物: '玉米' }],
]);
