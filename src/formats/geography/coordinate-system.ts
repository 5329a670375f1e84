// Coordinate systems of Chinese maps to WGS-84, and what a `crs` member may say.
import gcoord from 'gcoord';
import type { DeclaredSystem } from '../../domain/district/import-review.ts';

/** Declared per file. */
export type CoordinateSystem = DeclaredSystem;

export const COORDINATE_SYSTEMS: readonly CoordinateSystem[] = ['wgs84', 'gcj02', 'bd09'];

/** Longitude and latitude in degrees. */
export type LngLat = [number, number];

/** From a system to WGS-84; the inverse of GCJ-02 is approximate, at worst 0.14 m off a round trip in China. */
export function toWgs84(system: CoordinateSystem): (position: LngLat) => LngLat {
  if (system === 'wgs84') return (position) => position;
  const source = system === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09;
  return ([lng, lat]) => gcoord.transform([lng, lat], source, gcoord.WGS84);
}

/** CGCS2000, China's own system, is WGS-84 to within centimetres. */
const SAME_AS_WGS84 = new Set(['CRS84', 'EPSG:4326', 'EPSG::4326', 'EPSG:4490', 'EPSG::4490', 'WGS84']);

/**
 * Whether a `crs` member (GeoJSON of 2008) says what RFC 7946 means anyway: longitude, latitude, WGS-84.
 * Returns the name it gives when it does not; a link or no name counts as unknown.
 */
export function foreignCrs(crs: unknown): string | null {
  const name = nameOf(crs);
  const short = name.replace(/^urn:ogc:def:crs:(?:OGC:[\d.]*:)?/i, '').toUpperCase();
  return SAME_AS_WGS84.has(short) ? null : name;
}

function nameOf(crs: unknown): string {
  if (typeof crs !== 'object' || crs === null || !Object.hasOwn(crs, 'properties')) return '?';
  const { properties } = crs as { properties: unknown };
  if (typeof properties !== 'object' || properties === null || !Object.hasOwn(properties, 'name')) return '?';
  const { name } = properties as { name: unknown };
  return typeof name === 'string' ? name : '?';
}
