// Roads, farm tracks and gates from a collection: lines or points with class, name, bridge and direction in our words.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GroundKind } from '../../domain/district/import-review.ts';
import type { Reject } from '../../domain/district/reject.ts';
import { readLayer, type LayerProperties } from '../geography/layers.ts';
import type { GeometryType } from '../geography/geometry.ts';
import { RejectList } from '../rejects.ts';
import { cleanCell } from '../tables/clean-cell.ts';
import { indexHeadings, mapHeadings, type HeadingIndex } from '../tables/headings.ts';
import { isPersonal } from '../tables/personal-headings.ts';
import type { TextSource } from '../tables/text.ts';
import type { RegisterOptions } from './register-rows.ts';
import { gateDirectionOf, isBlankName, isBridge, roadClassOf, roadDirectionOf } from './road-words.ts';

export type RoadMeaning = 'name' | 'class' | 'bridge' | 'oneWay';
export type GateMeaning = 'name' | 'unit' | 'oneWay';

const NAMES = ['name', '名称', '路名', '道路名称', '卡口名称', '卡口', '门'];
const ONE_WAY = ['oneWay', 'one_way', '单行', '单向', '通行方向', '方向'];
export const ROAD_HEADINGS = indexHeadings<RoadMeaning>({
  name: NAMES, class: ['class', 'highway', '等级', '道路等级', '类型', '道路类型', 'fclass'], bridge: ['bridge', '桥', '是否桥梁', '桥梁'], oneWay: ONE_WAY,
});
export const GATE_HEADINGS = indexHeadings<GateMeaning>({
  name: NAMES, unit: ['unit', 'unit_id', '单元', '划定单元', '小区', '村屯', '屯', 'compound', 'hamlet', 'village'], oneWay: ONE_WAY,
});
export const GROUND_HEADINGS: Readonly<Record<GroundKind, HeadingIndex<string>>> = { roads: ROAD_HEADINGS, 'farm-tracks': ROAD_HEADINGS, gates: GATE_HEADINGS };

/** Layer of the map that the features of a kind belong to. */
export const LAYER_OF: Readonly<Record<GroundKind, string>> = { roads: 'roads', 'farm-tracks': 'farm-tracks', gates: 'facilities' };

const TYPES: Readonly<Record<GroundKind, readonly GeometryType[]>> = {
  roads: ['LineString', 'MultiLineString'], 'farm-tracks': ['LineString', 'MultiLineString'], gates: ['Point'],
};

export interface GroundReading {
  readonly layer: FeatureCollection<Geometry, LayerProperties> | null;
  readonly rejects: readonly Reject[];
  readonly met: number;
}

/** A farm track is a track whatever its file calls it; properties about persons are never read. */
export function readGround(kind: GroundKind, source: TextSource, file: string, options: RegisterOptions = {}): GroundReading {
  const index = mapHeadings(GROUND_HEADINGS[kind], options.mapping, kind);
  const reading = readLayer(source, file, options.system, { types: TYPES[kind], takes: (key) => !isPersonal(cleanCell(key), kind) });
  const rejects = new RejectList(file);
  rejects.addAll(reading.rejects);
  if (reading.layer === null) return { layer: null, rejects: rejects.list, met: reading.met };
  const features = reading.layer.features.map((feature, i) => inOurWords(kind, feature, index, reading.numbers[i]!, rejects));
  const told = rejects.list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { layer: { type: 'FeatureCollection', features }, rejects: told, met: reading.met };
}

type GroundFeature = Feature<Geometry, LayerProperties>;

function inOurWords(kind: GroundKind, feature: GroundFeature, index: HeadingIndex<string>, row: number, rejects: RejectList): GroundFeature {
  const said = new Map<string, { key: string; value: string; rank: number }>();
  for (const [key, value] of Object.entries(feature.properties)) {
    const hit = index.find(cleanCell(key));
    if (hit !== undefined && (said.get(hit.meaning)?.rank ?? Infinity) > hit.rank) said.set(hit.meaning, { key, value: String(value), rank: hit.rank });
  }
  const text = (meaning: string): string => said.get(meaning)?.value ?? '';
  const word = <Code>(meaning: string, codeOf: (word: string) => Code | undefined, assumed: Code): Code => {
    const code = text(meaning) === '' ? assumed : codeOf(text(meaning));
    if (code === undefined) rejects.warn('unknown-value', { row, column: said.get(meaning)!.key, value: text(meaning), hint: String(assumed) });
    return code ?? assumed;
  };
  const name = isBlankName(text('name')) ? '' : text('name');
  if (kind === 'gates') {
    const oneWay = word('oneWay', gateDirectionOf, 'both');
    return { ...feature, properties: { ...feature.properties, kind: 'gate', name, unit: text('unit'), ...(oneWay !== 'both' && { oneWay }) } };
  }
  const [roadClass, direction] = [kind === 'farm-tracks' ? 'track' : word('class', roadClassOf, 'street'), word('oneWay', roadDirectionOf, 'both')];
  const geometry = direction === 'backward' ? turned(feature.geometry) : feature.geometry;
  return { ...feature, geometry, properties: { ...feature.properties, class: roadClass, name, bridge: isBridge(text('bridge')), ...(direction !== 'both' && { oneWay: true }) } };
}

/** One-way roads run along their line. */
function turned(geometry: Geometry): Geometry {
  if (geometry.type === 'LineString') return { ...geometry, coordinates: geometry.coordinates.toReversed() };
  return geometry.type === 'MultiLineString' ? { ...geometry, coordinates: geometry.coordinates.map((line) => line.toReversed()).toReversed() } : geometry;
}
