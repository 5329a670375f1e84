// Random settings: packs in time and parameters, without the combinations that neither rules.md nor the readings settle.
import { MINUTES_PER_DAY } from '../../../src/domain/day.ts';
import type { EpidemicDay } from '../../../src/domain/day.ts';
import type { RawParameters, RawSettings } from './histories-raw.ts';
import type { OraclePack, OracleParameters, OracleSettings } from '../shape.ts';

const isMay = (pack: OraclePack): boolean => pack === 'SH-2022-0516' || pack === 'SH-2022-0522';

/** Whether a pack zones parts of a compound by themselves. */
function zonesParts(pack: OraclePack, grain: OracleParameters['grain']): boolean {
  return pack === 'CN-JL-2022' || (grain === 'building' && (pack === 'SH-2022-0411' || pack === 'CN-20' || pack === 'CN-10new'));
}

function given<T extends object>(rows: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(rows).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The parameters, less those of which the text does not say how they meet. */
function settledParameters(raw: RawParameters, packs: readonly OraclePack[]): OracleParameters {
  const set: Record<keyof OracleParameters, string | undefined> = { ...raw };
  const isChanged = packs.length > 1;
  const repeats = packs.includes('SH-2022-0411') && raw.grain === 'building';
  // A change into SH-0411 by building: whether "own list says sealed" by a carried clock makes a repeat.
  if (repeats && packs.lastIndexOf('SH-2022-0411') > 0) set.grain = undefined;
  if (repeats && set.grain) {
    // `monitoringLevel: sealed` says sealed in monitoring, where reading 8 sees no repeat; repeats that wait for a decision; their clock days.
    set.monitoringLevel = set.monitoringPositive = set.clockAnchor = undefined;
  }
  // BJ runs from the day the case left; whether another anchor replaces that is not said.
  if (packs.includes('BJ-2022-05')) set.clockAnchor = undefined;
  // Whether a positive that was decided on still lends its day to a later closing (readings 6 and 10).
  if (set.monitoringPositive === 'manual') set.clockAnchor = undefined;
  // What a decision still awaited does to a carried clock, or to one replaced by a designation.
  if (isChanged) set.monitoringPositive = undefined;
  if (packs.some(isMay) && set.precautionPositive !== 'sealed') {
    // "A unit whose list says precaution": one that says none, and a part that says otherwise than its compound, are not spoken of.
    if (set.precaution === 'complement' || packs.some((pack, at) => zonesParts(pack, raw.grain) && packs.slice(at + 1).some(isMay))) set.precautionPositive = 'sealed';
  }
  if (isChanged && set.packChange === 'finishOld') {
    // Parts that finish at different times, designation of a unit that is still under the old pack, gates that lapse in an unfinished stage.
    if (packs.slice(0, -1).some((pack) => zonesParts(pack, raw.grain)) || packs.at(-1) === 'CN-JL-2022') set.packChange = undefined;
    else set.firstList = set.openGates = undefined;
  }
  if (isChanged && set.firstList === 'fromDesignation') set.monitoringLevel = undefined;
  return given(set) as OracleParameters;
}

/** Settings of one to three packs; `from` is the first day of the history. */
export function settingsFrom(raw: RawSettings, from: EpidemicDay): OracleSettings {
  const packs = raw.packs.slice(0, raw.changes + 1).filter((pack, at, all) => pack !== all[at - 1]);
  const first = from + raw.changeAfter[0] + 10;
  const starts = [undefined, first, first + raw.changeAfter[1]];
  return {
    dayCount: raw.dayCount,
    conditions: raw.conditions,
    ...(raw.knownOn === undefined ? {} : { knownAt: (from + raw.knownOn) * MINUTES_PER_DAY }),
    timeline: packs.map((pack, at) => ({ pack, ...(at > 0 ? { from: starts[at]! } : {}) })),
    parameters: settledParameters(raw.parameters, packs),
  };
}

export function packsOf(settings: OracleSettings): readonly OraclePack[] {
  return settings.timeline.map(({ pack }) => pack);
}

/** SH-0411 by building: the reading in which a positive looks at the list of its own building. */
export function isByBuilding(settings: OracleSettings): boolean {
  return settings.parameters?.grain === 'building' && packsOf(settings).includes('SH-2022-0411');
}

/** Whether "the rest of the county" is meant by precaution under one of the packs. */
export function hasComplement(settings: OracleSettings): boolean {
  const { precaution } = settings.parameters ?? {};
  return precaution === 'complement' || (precaution === undefined && packsOf(settings).some((pack) => pack === 'CN-8-community' || pack === 'CN-JL-2022'));
}

/** Whether what a list shows decides what a later positive does: risk areas, repeats, decisions. */
export function looksAtOwnList(settings: OracleSettings): boolean {
  const { precautionPositive, monitoringPositive } = settings.parameters ?? {};
  const packs = packsOf(settings);
  return (packs.some(isMay) && precautionPositive !== 'sealed') || isByBuilding(settings) || (monitoringPositive === 'manual' && packs.includes('SH-2022-0411'));
}

export function makesRiskAreas(settings: OracleSettings): boolean {
  return packsOf(settings).some(isMay) && settings.parameters?.precautionPositive !== 'sealed';
}
