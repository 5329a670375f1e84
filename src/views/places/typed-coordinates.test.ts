// Coordinates as people type them; oracle: the middle of Jiutai lies near 126° E, 44° N.
import { describe, expect, it } from 'vitest';
import { readLngLat } from './typed-coordinates.ts';

describe('typed coordinates', () => {
  it.each(['126.83,44.15', ' 126.83, 44.15 ', '１２６．８３，４４．１５', '126.83 44.15', '126.83°、44.15°', '126.83\t44.15'])('reads %s', (text) => {
    expect(readLngLat(text)).toEqual({ kind: 'read', lng: 126.83, lat: 44.15 });
  });

  it('tells latitude first from no place at all', () => {
    expect(readLngLat('44.15,126.83')).toEqual({ kind: 'swapped' });
    expect(readLngLat('226.83,44.15')).toEqual({ kind: 'unreadable' });
    expect(readLngLat('126.83,144.15')).toEqual({ kind: 'unreadable' });
  });

  it.each(['126.83', '126.83,44.15,3', 'abc', '1e2,3', '126..83,44', '126°49′,44°9′'])('refuses %s', (text) => {
    expect(readLngLat(text)).toEqual({ kind: 'unreadable' });
  });

  it('calls an empty field empty, not wrong', () => {
    expect(readLngLat('  ')).toEqual({ kind: 'empty' });
  });
});
