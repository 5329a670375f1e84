// Which edges of the definition of companions a world of tracks really has.
import type { TracksWorld } from './random-tracks.ts';
import { cellOf, findCompanionsSlowly, measureTogether, pointsOf, windowOf } from './slow-companions.ts';

export const TRACK_EDGES = [
  'on the border of a cell', 'a millimetre from a border', 'west or south of the origin', 'gap reached', 'gap passed by up to a second', 'equal seconds, another cell',
  'equal seconds, the first unplaced', 'one whole second, two fractions', 'undated', 'unplaced', 'not in order', 'fractions of seconds', 'clipped at the begin', 'clipped at the end',
  'outside the window', 'stretches that touch', 'together exactly', 'together longer by up to a second', 'stay exactly', 'stay longer by up to a second', 'only one stays long',
  'short stretches that sum up', 'several stretches', 'two cells', 'three companions', 'a track without points', 'the definition\'s own figures', 'nobody',
] as const;
export type TrackEdge = (typeof TRACK_EDGES)[number];

export function edgesOfTracks({ tracks, options }: TracksWorld): TrackEdge[] {
  const edges: TrackEdge[] = [];
  const [from, until] = windowOf(options);
  const { count, second, longitude, latitude, track } = tracks;
  const latest = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const isUnplaced = Number.isNaN(longitude[i]! + latitude[i]!);
    if (Number.isNaN(second[i])) edges.push('undated');
    if (isUnplaced) edges.push('unplaced');
    if (Number.isNaN(second[i])) continue;
    if (second[i]! % 1 !== 0) edges.push('fractions of seconds');
    if (second[i]! < (latest.get(track[i]!) ?? -Infinity)) edges.push('not in order');
    latest.set(track[i]!, Math.max(second[i]!, latest.get(track[i]!) ?? -Infinity));
    for (let k = 0; k < i; k++) {
      if (track[k] !== track[i] || Math.floor(second[k]!) !== Math.floor(second[i]!)) continue;
      const [a, b] = [cellOf(longitude[k]!, latitude[k]!, options), cellOf(longitude[i]!, latitude[i]!, options)];
      const isOther = a.column !== b.column || a.row !== b.row;
      if (second[k] !== second[i] && isOther) edges.push('one whole second, two fractions');
      if (second[k] === second[i] && Number.isNaN(a.column + a.row) && !isUnplaced) edges.push('equal seconds, the first unplaced');
      else if (second[k] === second[i] && !isUnplaced && isOther) edges.push('equal seconds, another cell');
    }
    if (isUnplaced) continue;
    if (longitude[i] === options.origin.longitude || latitude[i] === options.origin.latitude) edges.push('on the border of a cell');
    const shifted = [-0.002, 0.002].map((meters) => cellOf(longitude[i]! + meters / 111_195, latitude[i]! + meters / 111_195, options));
    const isBorder = shifted[0]!.column !== shifted[1]!.column || shifted[0]!.row !== shifted[1]!.row;
    if (isBorder && longitude[i] !== options.origin.longitude && latitude[i] !== options.origin.latitude) edges.push('a millimetre from a border');
    const cell = cellOf(longitude[i]!, latitude[i]!, options);
    if (cell.column < 0 || cell.row < 0) edges.push('west or south of the origin');
    if (second[i]! < from || second[i]! >= until) edges.push('outside the window');
  }
  for (const which of tracks.tracks.keys()) {
    const points = pointsOf(tracks, which, options);
    if (points.length === 0) edges.push('a track without points');
    points.slice(1).forEach((point, i) => {
      const before = points[i]!;
      const excess = point.second - before.second - options.gapMinutes * 60;
      if (excess === 0) edges.push('gap reached');
      if (excess > 0 && excess <= 1) edges.push('gap passed by up to a second');
      if (excess > 0) return;
      if (before.second < from && point.second > from) edges.push('clipped at the begin');
      if (before.second < until && point.second > until) edges.push('clipped at the end');
      if (before.column === point.column && before.row === point.row) edges.push('stretches that touch');
    });
  }
  const [together, stay] = [options.togetherMinutes * 60, options.stayHours * 3600];
  const metTwice = new Map<string, number>();
  for (const { longestSeconds, togetherSeconds, staySecondsA, staySecondsB } of measureTogether(tracks, options)) {
    const longer = Math.max(staySecondsA, staySecondsB);
    if (longer > stay && together > 0 && longestSeconds === together) edges.push('together exactly');
    if (longer > stay && longestSeconds <= together && togetherSeconds > together) edges.push('short stretches that sum up');
    if (longestSeconds > together && stay > 0 && longer === stay) edges.push('stay exactly');
  }
  const companions = findCompanionsSlowly(tracks, options);
  if (companions.length === 0) edges.push('nobody');
  for (const { trackA, trackB, longestSeconds, togetherSeconds, staySecondsA, staySecondsB } of companions) {
    const [longer, shorter] = [Math.max(staySecondsA, staySecondsB), Math.min(staySecondsA, staySecondsB)];
    if (longestSeconds <= together + 1) edges.push('together longer by up to a second');
    if (longer <= stay + 1) edges.push('stay longer by up to a second');
    if (shorter <= stay) edges.push('only one stays long');
    if (togetherSeconds > longestSeconds) edges.push('several stretches');
    if (options.stayHours === 30) edges.push('the definition\'s own figures');
    metTwice.set(`${trackA} ${trackB}`, (metTwice.get(`${trackA} ${trackB}`) ?? 0) + 1);
  }
  if ([...metTwice.values()].some((cells) => cells > 1)) edges.push('two cells');
  if (new Set(companions.flatMap(({ trackA, trackB }) => [trackA, trackB])).size > 2) edges.push('three companions');
  return edges;
}
