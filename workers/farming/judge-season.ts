// The crop clock of every plot against the lists to come, and who farms instead of those who come too late.
import { NOT_RECORDED } from '../../src/domain/day.ts';
import type { FarmLists, SeasonAnswer } from '../../src/domain/farming/answers.ts';
import { LINE_REASONS, LINE_STATES, type LineReason } from '../../src/domain/farming/lines/line-table.ts';
import { accessOpens } from '../../src/domain/farming/rules/judge-access.ts';
import { earliestDays } from '../../src/domain/farming/season/earliest-days.ts';
import { matchSubstitutes } from '../../src/domain/farming/season/match-substitutes.ts';
import { seasonOf } from '../../src/domain/farming/season/season-of.ts';
import { planeAbout } from '../../src/domain/geometry/plane.ts';
import { CONTROLLED, levelOf } from '../../src/domain/zoning/level.ts';
import { violationsOf } from './draw-courses.ts';
import type { JudgedLines } from './judge-lines.ts';
import type { OpenFarm, RunSteps } from './open-farm.ts';

/** Farther than this nobody is asked to come and farm for another (our own reading; a tricycle's half hour). */
const MOST_METERS = 10_000;
const CLOSED = LINE_STATES.indexOf('closed');

export async function judgeSeason(farm: OpenFarm, judged: JudgedLines, lists: FarmLists, run: RunSteps): Promise<SeasonAnswer> {
  const { register: { plots, households }, units, windows } = farm;
  const { day, ground, access } = judged;
  const today = day.day;
  const table = seasonOf({ plots, households, townshipOf: (plot) => units.name[plots.township[plot]!] ?? '', windows, today, earliest: earliestOfPlots(farm, judged, lists) });
  const isClosed = Uint8Array.from({ length: plots.count }, (_, plot) => Number(isInZone(farm, plot, ground.status)));
  const substitutions = await run(matchSubstitutes({
    table, windows, today, mostMeters: MOST_METERS,
    plots: { crop: plots.crop, village: plots.village, isClosed },
    households: { ...households, movement: access, isShutIn: shutIn(farm, judged) },
    metersBetween: distances(farm),
    wayMeters: waysOfHelpers(farm, judged),
  }));
  return { today, table, substitutions };
}

/**
 * First list day on which a plot's farmer may come: when its home may be left, and, where the line of today ends at
 * another's zone, not before that zone opens. A way around may be found earlier, and another zone may stand behind it.
 */
function earliestOfPlots({ register: { plots, households }, zonedOf, building }: OpenFarm, { day, pack, lines }: JudgedLines, { history, published, showsPublished }: FarmLists): Int32Array {
  const lists = { history, published: showsPublished ? published : [], day: day.day };
  const ofHomes = earliestDays({ ...lists, zoned: households.village, opens: accessOpens(pack, { homes: households.unit, buildings: building, isReturning: households.returning, latestPositive: day.latestPositive }) });
  const barring = Int32Array.from({ length: lines.count }, (_, line) => (isBarredByZone(lines.state[line]!, lines.reason[line]!) ? zonedOf[lines.unit[line]!]! : -1));
  const ofZones = earliestDays({ ...lists, zoned: barring, opens: (_, level) => (level >= CONTROLLED ? Infinity : -Infinity) });
  const earliest = Int32Array.from(plots.household, (household) => (household < 0 ? NOT_RECORDED : ofHomes[household]!));
  for (let line = 0; line < lines.count; line++) {
    const plot = lines.plot[line]!;
    // A field without a road in the files is a gap of the files: its farmer finds the way.
    if (barring[line]! < 0) continue;
    earliest[plot] = ofZones[line] === NOT_RECORDED || earliest[plot] === NOT_RECORDED ? NOT_RECORDED : Math.max(earliest[plot]!, ofZones[line]!);
  }
  return earliest;
}

/** Whether every part of a plot's border lies in a sealed or controlled zone: nobody from outside may come to it. */
function isInZone({ finder: { network } }: OpenFarm, plot: number, status: Uint16Array): boolean {
  const { border } = network.access[plot]!;
  return border.length > 0 && border.every((units) => units.some((unit) => levelOf(status[unit]!) >= CONTROLLED));
}

const isBarredByZone = (state: number, reason: number): boolean => state === CLOSED && (LINE_REASONS[reason] === 'shut-in' || LINE_REASONS[reason] === 'field-closed');

/** 1: the household has lines and all of them are closed. */
function shutIn({ register: { households } }: OpenFarm, { lines }: JudgedLines): Uint8Array {
  const closed = new Uint8Array(households.count);
  const open = new Uint8Array(households.count);
  for (let line = 0; line < lines.count; line++) (lines.state[line] === CLOSED ? closed : open)[lines.household[line]!] = 1;
  return closed.map((is, household) => Number(is === 1 && open[household] === 0));
}

/** Reasons by which the files have no way, whatever the zones: whoever farms there knows one. */
const GAPS: ReadonlySet<LineReason> = new Set(['home-far', 'field-unplaced', 'field-far', 'no-way']);

/** Metres of the way of a helper, as router and checker both find it; homes of one unit that travel alike go alike. */
function waysOfHelpers(farm: OpenFarm, judged: JudgedLines): (household: number, plot: number) => number | null {
  const { unit, mode } = farm.places.households;
  const find = farm.finder.between(judged.ground, judged.access);
  const known = new Map<string, number | null>();
  return (household, plot) => {
    const key = `${unit[household]!} ${mode[household]!} ${plot}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const { state, reason, way, course } = find(household, plot);
    const meters = state === 'closed' ? (GAPS.has(reason) ? NaN : null) : violationsOf(farm, judged, course()).length > 0 ? null : way!.meters;
    known.set(key, meters);
    return meters;
  };
}

/** Straight metres from the middle of a home's unit to a plot. */
function distances({ register: { plots, households }, centers }: OpenFarm): (household: number, plot: number) => number {
  const first = centers.findIndex((value) => !Number.isNaN(value));
  if (first < 0) return () => NaN;
  const plane = planeAbout(centers[first - (first % 2)]!, centers[first - (first % 2) + 1]!);
  return (household, plot) => {
    const unit = households.unit[household]!;
    if (unit < 0) return NaN;
    return Math.hypot((centers[2 * unit]! - plots.center[2 * plot]!) * plane.metersPerLongitude, (centers[2 * unit + 1]! - plots.center[2 * plot + 1]!) * plane.metersPerLatitude);
  };
}
