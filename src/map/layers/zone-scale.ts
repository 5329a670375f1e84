// What all pictures of the zones share: levels, and what shows at which zoom.
import type { ZoneLevel } from '../../store/palette.ts';
import { BUILDINGS_FROM_ZOOM } from './base-layers.ts';
import type { Stops } from './expressions.ts';

export const ZONE_LEVELS = ['precaution', 'controlled', 'sealed'] as const satisfies readonly ZoneLevel[];

/** `complement`: precaution is the rest of the district; its tint is one area, and units are painted upon it. */
export type PrecautionArea = 'perUnit' | 'complement';

/** Below this zoom a unit is a dot, above it a shape; a compound of 150 m is 6 px wide at 11.6 in the north-east. */
export const SHAPES_FROM_ZOOM = 11.6;
export const DOTS_END = 12;

/** Below this zoom a building of 15 m is less than 3 px (4.9 m each in the north-east), and its unit is painted instead. */
export const PARTS_FROM_ZOOM = BUILDINGS_FROM_ZOOM;

/** Share of the hatch's strength. */
export const HATCH_FADE: Stops = [[SHAPES_FROM_ZOOM, 0], [13, 1]];
