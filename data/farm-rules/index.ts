// The farm packs that come with the product, read and checked.
import { readFarmPack } from '../../src/domain/farming/rules/read-farm-pack.ts';
import type { FarmPack } from '../../src/domain/farming/rules/farm-pack.ts';
import national from './CN-FARM-0422.json';
import jilin from './JL-0404.json';
import city0401 from './JLC-0401.json';
import city87 from './JLC-87.json';

/** In the order in which they are offered; the first holds where nobody chose. */
export const FARM_PACKS: readonly FarmPack[] = [national, jilin, city87, city0401].map(readFarmPack);

/** The pack with this id, or `undefined`. */
export function farmPackById(id: string): FarmPack | undefined {
  return FARM_PACKS.find((pack) => pack.id === id);
}
