// Which stair, floor and flat a household of the model lives in.
import type { BuildingUnit } from '../registry.ts';

export interface Flat {
  /** '' in a hamlet's house, which has neither stairs nor flats. */
  readonly stair: string;
  readonly floor: string;
  readonly flat: string;
}

const FLATS_A_LANDING = 2;

/** Households fill a building floor by floor, two flats to a landing. */
export function flatOf({ floors, households }: BuildingUnit, household: number): Flat {
  if (households <= 1) return { stair: '', floor: '1', flat: '' };
  const perFloor = Math.ceil(households / floors);
  const [floor, place] = [Math.floor(household / perFloor) + 1, household % perFloor];
  return {
    stair: String(Math.floor(place / FLATS_A_LANDING) + 1),
    floor: String(floor),
    flat: `${floor}${String((place % FLATS_A_LANDING) + 1).padStart(2, '0')}`,
  };
}
