// The units of a district as columns: a thousand or a million rows, one shape.
import type { MultiPolygon, Point, Polygon } from 'geojson';
import type { PlaceColumn } from './place-column.ts';

/** 户 household · 单元 stair · 楼栋 building · 小区 compound · 屯 hamlet · 场所 venue · 网格 grid · 街道/乡镇 street · 区县 district. */
export const UNIT_KINDS = [
  'household', 'stair', 'building', 'compound', 'hamlet', 'venue', 'grid', 'street', 'district',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit's place in WGS-84: an outline, one point, or null where nobody has placed it yet. */
export type UnitGeometry = Polygon | MultiPolygon | Point;

/** Stands in a count column where the number is not known. */
export const UNKNOWN = -1;

/** Whether people live in a unit: not recorded (a venue then counts as not residential), yes, no. */
export const USE_NOT_RECORDED = 0;
export const RESIDENTIAL = 1;
export const NOT_RESIDENTIAL = 2;

/** 划定单元 as columns; row i of every column is the same unit, rows keep the order of the source. */
export interface UnitTable {
  readonly count: number;
  /** Key by which case reports name the unit; unique. */
  readonly id: readonly string[];
  readonly name: readonly string[];
  /** Further keys of the unit: aliases and addresses; empty for most. */
  readonly aliases: readonly (readonly string[])[];
  /** Index into `UNIT_KINDS`. */
  readonly kind: Uint8Array;
  /** Row of the unit that contains this one, −1 at the top. */
  readonly parent: Int32Array;
  /** People; `UNKNOWN` where not given. */
  readonly population: Int32Array;
  /** Households; `UNKNOWN` where not given. */
  readonly households: Int32Array;
  /** Buildings; `UNKNOWN` where not given. */
  readonly buildings: Int32Array;
  /** County (县、市、区、旗) by name, '' where not given; left out where no unit names one. */
  readonly county?: readonly string[];
  /** `RESIDENTIAL` …; left out where no unit says. */
  readonly residential?: Uint8Array;
  readonly geometry: PlaceColumn;
  /**
   * The place as the file gave it, in the system declared for it, from which `geometry` was converted (an approximation
   * in the one direction); null where it gave none. Left out where all units were given in WGS-84.
   */
  readonly given?: PlaceColumn;
}
