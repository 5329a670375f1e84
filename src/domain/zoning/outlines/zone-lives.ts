// The life of a zone: neighbouring units of one level, which keep their number while the zone grows, shrinks, merges or splits.
import type { EpidemicDay } from '../../day.ts';
import type { UnitTable } from '../../district/unit-table.ts';
import { distanceBelow } from '../../geometry/closeness.ts';
import { unitFootprints } from '../../geometry/footprint.ts';
import { findPairs, Groups } from '../../geometry/pairs.ts';
import { MILLIMETERS } from '../../geometry/plane.ts';
import { SNAP_DISTANCE } from '../../geometry/snap.ts';
import { createDayCursor } from '../lists/day-cursor.ts';
import type { History } from '../lists/history.ts';
import { CONTROLLED, levelOf, LEVELS, type Level, type LevelCode } from '../level.ts';

export interface ZoneLife {
  /** Place in the order of beginnings, from 1: the number a zone keeps. */
  readonly number: number;
  readonly level: Level;
  readonly first: EpidemicDay;
  /** Last list it stands on; null while it stands on the last list there is. */
  readonly last: EpidemicDay | null;
  /** Number of the zone it was part of before; null where it began by itself. */
  readonly splitFrom: number | null;
  /** Number of the zone it went into; null where it ended otherwise, or has not. */
  readonly mergedInto: number | null;
}

export interface ZoneLives {
  readonly zones: readonly ZoneLife[];
  /** The zone a unit is in on a list; null where it is neither sealed nor controlled. */
  zoneOf(row: number, day: EpidemicDay): ZoneLife | null;
}

/** Pairs of rows that stand next to each other: they touch, or stand closer than `gapMeters` (at least 0.25 m, as outlines do). */
export function findNeighbours(units: UnitTable, rows: Uint32Array, gapMeters: number): [number, number][] {
  const { footprints } = unitFootprints(units, rows);
  const reach = Math.max(gapMeters * MILLIMETERS, SNAP_DISTANCE);
  return findPairs(footprints, reach)
    .filter(([a, b]) => distanceBelow(footprints[a]!, footprints[b]!, reach) < Infinity)
    .map(([a, b]) => [footprints[a]!.row, footprints[b]!.row]);
}

interface Draft {
  level: Level;
  first: EpidemicDay;
  last: EpidemicDay | null;
  splitFrom: number | null;
  mergedInto: number | null;
}

/**
 * Follows all zones through a history, list by list. Of a zone that falls apart the part with most of its units keeps the
 * number, of zones that grow together the one with most units does; among equals the older, then the one with the lowest row.
 */
export function traceZones(history: History, rows: Uint32Array, neighbours: readonly (readonly [number, number])[]): ZoneLives {
  const drafts: Draft[] = [];
  /** Index of the zone of each row, −1 without one. */
  let zoneOf = new Int32Array(history.units).fill(-1);
  const changes = new Map<number, { day: EpidemicDay; zone: number }[]>();
  const cursor = createDayCursor(history);
  for (let day = history.first; day <= history.last; day++) {
    cursor.moveTo(day);
    const next = day > history.first && !hasLevelChange(history, day) ? zoneOf : numberZones(groupUnits(cursor.status, rows, neighbours), zoneOf, cursor.status, drafts, day);
    if (next === zoneOf) continue;
    for (const row of rows) {
      if (next[row] === zoneOf[row]) continue;
      const list = changes.get(row);
      if (list) list.push({ day, zone: next[row]! });
      else changes.set(row, [{ day, zone: next[row]! }]);
    }
    zoneOf = next;
  }
  const zones = drafts.map((draft, i): ZoneLife => ({ number: i + 1, ...draft }));
  return {
    zones,
    zoneOf: (row, day) => {
      const zone = changes.get(row)?.findLast((change) => change.day <= day)?.zone ?? -1;
      return zone < 0 ? null : zones[zone]!;
    },
  };
}

function hasLevelChange(history: History, day: EpidemicDay): boolean {
  const k = day - history.first;
  for (let i = history.dayOffset[k]!; i < history.dayOffset[k + 1]!; i++) if (levelOf(history.from[i]!) !== levelOf(history.to[i]!)) return true;
  return false;
}

/** Sealed and controlled rows in groups of neighbours of one level, each in row order. */
function groupUnits(status: Uint16Array, rows: Uint32Array, neighbours: readonly (readonly [number, number])[]): number[][] {
  const groups = new Groups(status.length);
  const codeOf = (row: number): LevelCode => levelOf(status[row]!);
  for (const [a, b] of neighbours) if (codeOf(a) >= CONTROLLED && codeOf(a) === codeOf(b)) groups.join(a, b);
  const members = new Map<number, number[]>();
  for (const row of rows) {
    if (codeOf(row) < CONTROLLED) continue;
    const group = groups.find(row);
    const list = members.get(group);
    if (list) list.push(row);
    else members.set(group, [row]);
  }
  return [...members.values()];
}

interface Claim {
  readonly group: number;
  readonly zone: number;
  units: number;
}

/** Numbers for the groups of a list: a zone of the list before goes on where most of its units are. */
function numberZones(groups: readonly (readonly number[])[], before: Int32Array, status: Uint16Array, drafts: Draft[], day: EpidemicDay): Int32Array<ArrayBuffer> {
  const claims = findClaims(groups, before, status, drafts);
  claims.sort((a, b) => b.units - a.units || a.zone - b.zone || groups[a.group]![0]! - groups[b.group]![0]!);
  const zoneOfGroup = new Map<number, number>();
  const goesOn = new Set<number>();
  for (const { group, zone } of claims) {
    if (zoneOfGroup.has(group) || goesOn.has(zone)) continue;
    zoneOfGroup.set(group, zone);
    goesOn.add(zone);
  }
  const next = new Int32Array(before.length).fill(-1);
  for (const [group, rows] of groups.entries()) {
    let zone = zoneOfGroup.get(group);
    if (zone === undefined) {
      const from = claims.find((claim) => claim.group === group)?.zone;
      zone = drafts.push({ level: LEVELS[levelOf(status[rows[0]!]!)], first: day, last: null, splitFrom: from === undefined ? null : from + 1, mergedInto: null }) - 1;
      zoneOfGroup.set(group, zone);
    }
    for (const row of rows) next[row] = zone;
  }
  endZones(before, goesOn, claims, zoneOfGroup, drafts, day);
  return next;
}

/** How many units of a zone of the same level each group holds. */
function findClaims(groups: readonly (readonly number[])[], before: Int32Array, status: Uint16Array, drafts: readonly Draft[]): Claim[] {
  return groups.flatMap((rows, group) => {
    const level = LEVELS[levelOf(status[rows[0]!]!)];
    const byZone = new Map<number, Claim>();
    for (const row of rows) {
      const zone = before[row]!;
      if (zone < 0 || drafts[zone]!.level !== level) continue;
      const claim = byZone.get(zone);
      if (claim) claim.units++;
      else byZone.set(zone, { group, zone, units: 1 });
    }
    return [...byZone.values()];
  });
}

function endZones(before: Int32Array, goesOn: ReadonlySet<number>, claims: readonly Claim[], zoneOfGroup: ReadonlyMap<number, number>, drafts: Draft[], day: EpidemicDay): void {
  for (const zone of new Set(before)) {
    if (zone < 0 || goesOn.has(zone)) continue;
    const into = claims.find((claim) => claim.zone === zone);
    drafts[zone]!.last = day - 1;
    drafts[zone]!.mergedInto = into === undefined ? null : zoneOfGroup.get(into.group)! + 1;
  }
}
