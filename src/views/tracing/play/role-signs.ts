// The shapes of the four places as outlines in a box of 16 by 16: a house, a square of a workplace, a circle of any other place; where the case was found, a diamond.
import type { PlaceRole } from '../../../domain/tracing/stays/stay-table.ts';

export const ROLE_SIGNS: Readonly<Record<PlaceRole, string>> = {
  found: 'M8 1l7 7-7 7-7-7z',
  residence: 'M8 1l7 5v9H1V6z',
  workplace: 'M1.500 1.500h13v13h-13z',
  activity: 'M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13z',
};
