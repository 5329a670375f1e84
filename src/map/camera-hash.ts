// The address after #: camera, list day and selected unit, e.g. #map=12.30/44.12340/126.12340&day=2022-04-10&unit=YN-03-012.
import { isoDay, parseIsoDay, type EpidemicDay } from '../domain/day.ts';
import type { MapCamera } from './map-types.ts';

/** What an address says; a part that is absent or cannot be read is null. Holds unit keys only, nothing of a person. */
export interface Address {
  readonly camera: MapCamera | null;
  readonly day: EpidemicDay | null;
  /** Key of the selected unit, as in the unit table. */
  readonly unit: string | null;
}

/** Writes an address with its `#`; zoom to 0.01, degrees to 0.00001 (about a metre). Empty text when there is nothing to say. */
export function formatAddress(address: Address): string {
  const parts: string[] = [];
  if (address.camera !== null) {
    const { zoom, lat, lng } = address.camera;
    parts.push(`map=${zoom.toFixed(2)}/${lat.toFixed(5)}/${lng.toFixed(5)}`);
  }
  if (address.day !== null) parts.push(`day=${isoDay(address.day)}`);
  if (address.unit !== null) parts.push(`unit=${encodeURIComponent(address.unit)}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Reads an address with or without its `#`; never throws, whatever a person typed or another page left there. */
export function parseAddress(hash: string): Address {
  const values = new Map<string, string>();
  for (const part of hash.replace(/^#/, '').split('&')) {
    const at = part.indexOf('=');
    if (at > 0) values.set(part.slice(0, at), part.slice(at + 1));
  }
  return {
    camera: readCamera(values.get('map')),
    day: readDay(values.get('day')),
    unit: readUnit(values.get('unit')),
  };
}

function readCamera(text: string | undefined): MapCamera | null {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(text ?? '');
  if (match === null) return null;
  const [zoom, lat, lng] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // 85° is where the Mercator projection of the map ends.
  if (zoom > 22 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return { zoom, lat, lng };
}

function readDay(text: string | undefined): EpidemicDay | null {
  return parseIsoDay(text ?? '') ?? null;
}

function readUnit(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
