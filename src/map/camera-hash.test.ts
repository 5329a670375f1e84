// The address: what is written is read back, and what is not an address is nothing.
import { describe, expect, it } from 'vitest';
import { dayFromCivil } from '../domain/day.ts';
import { formatAddress, parseAddress } from './camera-hash.ts';

const nothing = { camera: null, day: null, unit: null };

describe('address', () => {
  it('is written as zoom/lat/lng, ISO day and unit key', () => {
    const address = {
      camera: { zoom: 12.3, lat: 44.1234, lng: 126.1234 },
      day: dayFromCivil(2022, 4, 10),
      unit: 'YN-03-012',
    };
    expect(formatAddress(address)).toBe('#map=12.30/44.12340/126.12340&day=2022-04-10&unit=YN-03-012');
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it('leaves out what is not there, and is empty when nothing is', () => {
    expect(formatAddress({ ...nothing, day: dayFromCivil(2022, 3, 1) })).toBe('#day=2022-03-01');
    expect(formatAddress(nothing)).toBe('');
    expect(parseAddress('')).toEqual(nothing);
    expect(parseAddress('#')).toEqual(nothing);
  });

  it('carries Chinese keys, &, = and % unharmed', () => {
    for (const unit of ['安康家园 3 号楼', 'a&b=c', '100%', '#1/2']) {
      expect(parseAddress(formatAddress({ ...nothing, unit })).unit).toBe(unit);
    }
  });

  it('reads west and south', () => {
    expect(parseAddress('#map=3/-33.5/-70.25').camera).toEqual({ zoom: 3, lat: -33.5, lng: -70.25 });
  });

  it.each([
    ['#map=12/91/0', 'latitude beyond the projection'],
    ['#map=12/44/181', 'longitude beyond 180°'],
    ['#map=23/44/126', 'zoom beyond 22'],
    ['#map=12/44', 'a number missing'],
    ['#map=NaN/44/126', 'not a number'],
    ['#day=2022-02-30', 'a date that does not exist'],
    ['#unit=', 'an empty key'],
    ['#unit=%E5%A', 'a broken escape'],
    ['#section-2', 'another page’s anchor'],
  ])('%s is nothing: %s', (hash) => {
    expect(parseAddress(hash)).toEqual(nothing);
  });
});
