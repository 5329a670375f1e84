// Which edges of the definition of a meeting a world of stays really has, told pair by pair.
import { NOT_RECORDED } from '../../../src/domain/day.ts';
import type { StaysWorld } from './random-stays.ts';
import { findMeetingsSlowly, gapOf, isDated, isSamePlace, metersOf } from './slow-meetings.ts';

export const STAY_EDGES = [
  'overlap', 'touching', 'lag reached', 'lag passed by a minute', 'half a minute under the lag', 'a stay of one minute', 'one within the other for months',
  'same place, beyond the radius', 'same place, without coordinates', 'same place number 0', 'another place, within the radius', 'both without place, within the radius',
  'both without place and coordinates', 'half a coordinate', 'under the radius by under a metre', 'over the radius by under a metre', 'radius 0, one point',
  'across the date line', 'near a pole, many degrees apart', 'across the equator', 'same case', 'begin not recorded', 'end not recorded', 'reversed', 'before 1970',
  'ten cases at one place', 'nobody',
] as const;
export type StayEdge = (typeof STAY_EDGES)[number];

export function edgesOfStays({ stays, options: { radiusMeters, lagMinutes }, options }: StaysWorld): StayEdge[] {
  const { count, caseOf, from, until, longitude, latitude, place } = stays;
  const edges: StayEdge[] = [];
  const rows = Array.from({ length: count }, (_, row) => row);
  for (const a of rows) {
    for (const b of rows.slice(a + 1)) {
      const [meters, samePlace, gap] = [metersOf(stays, a, b), isSamePlace(stays, a, b), gapOf(stays, a, b)];
      const isNear = samePlace || meters <= radiusMeters;
      const isOther = caseOf[a] !== caseOf[b];
      if (isOther && isNear) {
        const [first, second] = [isDated(stays, a), isDated(stays, b)];
        if (first !== second) {
          const lacking = first ? b : a;
          if (from[lacking] === NOT_RECORDED && until[lacking] !== NOT_RECORDED) edges.push('begin not recorded');
          else if (from[lacking] !== NOT_RECORDED && until[lacking] === NOT_RECORDED) edges.push('end not recorded');
          else if (from[lacking] !== NOT_RECORDED && gap <= lagMinutes) edges.push('reversed');
        }
      }
      if (!isDated(stays, a) || !isDated(stays, b)) continue;
      if (!isOther) {
        if (isNear && gap <= lagMinutes) edges.push('same case');
        continue;
      }
      if (!samePlace && gap <= lagMinutes && radiusMeters > 1 && Math.abs(meters - radiusMeters) < 1) {
        edges.push(meters < radiusMeters ? 'under the radius by under a metre' : 'over the radius by under a metre');
      }
      const lacksBoth = Number.isNaN(longitude[a]! + latitude[a]!) && Number.isNaN(longitude[b]! + latitude[b]!);
      if (gap <= lagMinutes && place[a] === -1 && place[b] === -1 && lacksBoth) edges.push('both without place and coordinates');
      if (gap <= lagMinutes && [a, b].some((row) => Number.isNaN(longitude[row]) !== Number.isNaN(latitude[row]))) edges.push('half a coordinate');
      if (isNear && lagMinutes % 1 === 0 && gap === lagMinutes + 1) edges.push('lag passed by a minute');
    }
  }
  const meetings = findMeetingsSlowly(stays, options);
  if (meetings.length === 0) edges.push('nobody');
  const perPlace = new Map<number, Set<number>>();
  for (const { a, b, overlapMinutes, gapMinutes, meters, samePlace } of meetings) {
    if (overlapMinutes > 0) edges.push('overlap');
    if (overlapMinutes === 0 && gapMinutes === 0) edges.push('touching');
    if (gapMinutes > 0 && gapMinutes === lagMinutes) edges.push('lag reached');
    if (gapMinutes > 0 && gapMinutes + 0.5 === lagMinutes) edges.push('half a minute under the lag');
    if (from[a] === until[a] || from[b] === until[b]) edges.push('a stay of one minute');
    if (overlapMinutes < 2000 && Math.max(until[a]! - from[a]!, until[b]! - from[b]!) > 100_000) edges.push('one within the other for months');
    if (samePlace === 1 && meters > radiusMeters) edges.push('same place, beyond the radius');
    if (samePlace === 1 && Number.isNaN(meters)) edges.push('same place, without coordinates');
    if (samePlace === 1 && place[a] === 0) edges.push('same place number 0');
    if (samePlace === 0 && place[a]! >= 0 && place[b]! >= 0) edges.push('another place, within the radius');
    if (place[a] === -1 && place[b] === -1) edges.push('both without place, within the radius');
    if (samePlace === 0 && radiusMeters === 0) edges.push('radius 0, one point');
    if (samePlace === 0 && Math.abs(longitude[a]! - longitude[b]!) > 350) edges.push('across the date line');
    if (samePlace === 0 && Math.abs(latitude[a]!) > 89 && Math.abs(longitude[a]! - longitude[b]!) > 20) edges.push('near a pole, many degrees apart');
    if (samePlace === 0 && latitude[a]! * latitude[b]! < 0) edges.push('across the equator');
    if (from[a]! < 0) edges.push('before 1970');
    if (samePlace === 1) perPlace.set(place[a]!, (perPlace.get(place[a]!) ?? new Set<number>()).add(caseOf[a]!).add(caseOf[b]!));
  }
  if ([...perPlace.values()].some(({ size }) => size >= 10)) edges.push('ten cases at one place');
  return edges;
}
