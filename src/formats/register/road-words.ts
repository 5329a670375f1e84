// The words by which layers name classes of roads, bridges, and the direction a road or a gate lets through.
import { foldWord } from '../tables/clean-cell.ts';
import { foldMap } from './register-headings.ts';

/** As the map draws them. */
export type RoadClass = 'main' | 'street' | 'track';

const CLASSES = foldMap<RoadClass>([
  ['main', ['main', 'motorway', 'trunk', 'primary', 'secondary', 'motorway_link', 'trunk_link', 'primary_link', 'secondary_link', '高速', '高速公路', '国道', '省道', '县道', '主干道', '主干路', '干线', '公路']],
  ['street', ['street', 'tertiary', 'tertiary_link', 'residential', 'unclassified', 'living_street', 'service', 'road', 'pedestrian', '次干路', '支路', '街', '街道', '乡道', '村道', '村路', '水泥路', '柏油路']],
  ['track', ['track', 'path', 'footway', 'bridleway', 'steps', 'cycleway', '田间路', '田间道', '机耕路', '机耕道', '生产路', '土路', '田埂', '便道', '小路']],
]);

const YES = new Set(['yes', 'true', '1', '是', '有', '桥', 'viaduct'].map(foldWord));
const ROAD_DIRECTIONS = foldMap<'both' | 'forward' | 'backward'>([
  ['both', ['no', 'false', '0', 'both', '否', '双向']], ['forward', ['yes', 'true', '1', 'forward', '是', '单行', '单向']], ['backward', ['reverse', 'backward', '反向']],
]);
const GATE_DIRECTIONS = foldMap<'both' | 'in' | 'out'>([
  ['both', ['no', 'false', '0', 'both', '否', '双向', '进出', '可进可出']], ['in', ['in', '进', '只进', '只进不出', '入', '入口']], ['out', ['out', '出', '只出', '只出不进', '出口']],
]);

export const roadClassOf = (word: string): RoadClass | undefined => CLASSES.get(foldWord(word));
export const isBridge = (word: string): boolean => YES.has(foldWord(word));
/** A minus is no part of a folded word: −1 is how OpenStreetMap says against the line. */
export const roadDirectionOf = (word: string): 'both' | 'forward' | 'backward' | undefined => (word.trim() === '-1' ? 'backward' : ROAD_DIRECTIONS.get(foldWord(word)));
export const gateDirectionOf = (word: string): 'both' | 'in' | 'out' | undefined => GATE_DIRECTIONS.get(foldWord(word));

/** What programs write where a feature has no name. */
export const isBlankName = (name: string): boolean => ['', 'null', 'none', 'undefined', 'nan', '无', '未命名'].includes(name.trim().toLowerCase());
