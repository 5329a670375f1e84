// What the columns and properties of lists of households and plots may be called.
import { foldWord } from '../tables/clean-cell.ts';
import { indexHeadings } from '../tables/headings.ts';

export type HouseholdMeaning = 'household' | 'home' | 'street' | 'people' | 'mode' | 'machines' | 'helps';
export type PlotMeaning = 'plot' | 'household' | 'village' | 'street' | 'block' | 'crop' | 'mu' | 'greenhouse' | 'lng' | 'lat';

const HOUSEHOLD = ['household', 'household_id', 'household_no', '户号', '农户编号', '农户号', '户编号', '农户代码'];
const STREET = ['street', 'township', '乡镇', '街道', '乡镇街道', '街道乡镇', '街道(乡镇)', '乡镇/街道', '所属乡镇', '所在乡镇', 'town'];
const VILLAGE = ['屯', '村屯', '自然屯', '屯名', '自然村', '所在屯', '所在村屯', '所属村屯', 'hamlet', 'village', '村', '所在村', '所属村', '村名'];

/** Best first. Names and telephones of the householder stand in such lists: no meaning is theirs. */
export const HOUSEHOLD_HEADINGS = indexHeadings<HouseholdMeaning>({
  household: HOUSEHOLD,
  home: ['home', 'home_address', 'address', '家庭住址', '住址', '现住址', '家庭地址', '现居住地', '居住地', '居住地址', '居住小区', '住所', '地址', ...VILLAGE, 'place', 'unit'],
  street: STREET,
  people: ['people', 'workers', '人数', '劳动力', '劳力', '劳动力数', '劳动力人数', '下地人数', '出工人数', '务农人数'],
  mode: ['mode', 'travel_mode', '出行方式', '出行工具', '交通方式', '交通工具'],
  machines: ['machines', 'machinery', '农机', '农机具', '机具', '农业机械', '自有农机'],
  helps: ['helps', 'would_help', 'farms_for_others', '愿代耕', '愿意代耕', '可代耕', '是否愿代耕', '是否代耕', '代耕意愿'],
});

export const PLOT_HEADINGS = indexHeadings<PlotMeaning>({
  plot: ['plot', 'plot_id', 'plot_no', 'parcel', 'parcel_id', '地块号', '地块编号', '地块代码', '承包地块编号', '承包地块代码', '田块号', '田块编号', '图斑号', '图斑编号'],
  household: [...HOUSEHOLD, '承包户号', '承包户编号', '经营户号', '耕种户号'],
  village: [...VILLAGE, '地点', 'place', 'unit'],
  street: STREET,
  block: ['block', '片', '地块片', '片名', '片区', '田片', '地片', '所在片', '所属片'],
  crop: ['crop', 'crops', '作物', '种植作物', '作物名称', '作物种类', '拟种作物', '计划作物'],
  mu: [
    'mu', 'area_mu', '亩数', '亩', '面积', '地块面积', '实测面积', '承包面积', '种植面积', '耕地面积', '面积亩', '公顷', '面积公顷',
    'area', 'area_ha', 'hectares', 'hectare', 'area_m2', 'square_meters', '平方米', '面积平方米',
  ],
  greenhouse: ['greenhouse', 'kind', 'plot_kind', '大棚', '是否大棚', '棚室', '地块类型', '设施类型'],
  lng: ['lng', 'lon', 'longitude', '经度', '东经'],
  lat: ['lat', 'latitude', '纬度', '北纬'],
});

/** Mu of one unit of area, as the heading says it: hectares, square metres, else mu. */
export function muPerUnit(heading: string): number {
  const written = heading.normalize('NFKC').toLowerCase();
  if (/公顷|hectare|(?:^|[\s_(])ha(?:$|[\s_)])/u.test(written)) return 15;
  if (/平方米|平米|m2|m²|㎡|square|sqm/u.test(written)) return 15 / 10_000;
  return 1;
}

export const foldMap = <Code>(words: readonly (readonly [code: Code, words: readonly string[]])[]): ReadonlyMap<string, Code> =>
  new Map(words.flatMap(([code, list]) => list.map((word) => [foldWord(word), code] as const)));
