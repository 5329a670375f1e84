// Addresses of the map's layers: kept while the layer is the same, so that the map does not read it again.
import { describe, expect, it } from 'vitest';
import { LayerAddresses, type Ground } from './layer-addresses.ts';

const blob = (text: string): Blob => new Blob([text]);
const units = (): NonNullable<Ground['sources']> => ({ units: blob('u'), buildings: blob('b'), streets: null, district: blob('d') });
const read = async (address: string | null): Promise<string> => (await fetch(address!)).text();

describe('layer addresses', () => {
  it('name what was sent and are null for what the district does not have', async () => {
    const layers = new LayerAddresses().renew({ sources: units(), layers: { roads: blob('r') } });
    expect(await read(layers.units)).toBe('u');
    expect(await read(layers.roads)).toBe('r');
    expect([layers.streets, layers.water]).toEqual([null, null]);
  });

  it('stay where only the units were sent again, and the other way round', () => {
    const addresses = new LayerAddresses();
    const first = addresses.renew({ sources: units(), layers: { roads: blob('r') } });
    const placed = addresses.renew({ sources: units(), layers: null });
    expect(placed.roads).toBe(first.roads);
    expect(placed.units).not.toBe(first.units);
    const paved = addresses.renew({ sources: null, layers: { roads: blob('s') } });
    expect([paved.units, paved.district]).toEqual([placed.units, placed.district]);
    expect(paved.roads).not.toBe(placed.roads);
  });

  it('take buildings from the units, else from the layer, also when only the units were sent again', async () => {
    const addresses = new LayerAddresses();
    expect(await read(addresses.renew({ sources: units(), layers: { buildings: blob('layer') } }).buildings)).toBe('b');
    expect(await read(addresses.renew({ sources: { ...units(), buildings: null }, layers: null }).buildings)).toBe('layer');
  });

  it('can be read until they are revoked, and only the replaced ones are', async () => {
    const addresses = new LayerAddresses();
    const first = addresses.renew({ sources: units(), layers: { roads: blob('r') } });
    const second = addresses.renew({ sources: units(), layers: null });
    expect(await read(first.units)).toBe('u');
    addresses.revokeReplaced();
    await expect(fetch(first.units)).rejects.toThrow();
    expect(await read(second.units)).toBe('u');
    expect(await read(second.roads)).toBe('r');
  });
});
