// Questions about a list that is to be signed: what it still has wrong, how it is frozen, how it differs from another.
import type { EpidemicDay } from '../../src/domain/day.ts';
import type { Fault } from '../../src/domain/faults/faults.ts';
import type { Hash } from '../../src/domain/journal/canonical.ts';
import { unitsSince } from '../../src/domain/journal/units-since.ts';
import { holdAgainst, statusAsPublished } from '../../src/domain/publishing/published-days.ts';
import { compareZoneLists, countLevels, freezeList, type ListsComparison, type ZoneList } from '../../src/domain/publishing/zone-list.ts';
import { loadZoneList } from '../../src/formats/case-file/published-lists.ts';
import { encodeTable } from '../../src/formats/row-sets/row-set-tables.ts';
import { getRowSet } from '../../src/io/row-sets.ts';
import type { FindFaults } from './faults.ts';
import type { AskNow, OpenDistrict } from './judged-now.ts';
import { KeptFor } from './kept-for.ts';
import type { FrozenList } from './zoning-answers.ts';

export class SigningQuestions {
  /** With roads and gates of the district. */
  private readonly finding = new KeptFor<OpenDistrict, Promise<FindFaults>>();

  constructor(private readonly now: AskNow) {}

  /** What the list of a day and the borders of redrawn units have wrong. */
  async faultsOn(day: EpidemicDay, showsPublished: boolean): Promise<Fault[]> {
    const { judged, statusOf } = this.now();
    const status = statusOf(day, showsPublished);
    return (await this.openFaults())(judged, day, status);
  }

  /** The same of a list that waits for a signature, by what is on file: a frozen one by its hash, or (null) that of the day as it would be frozen. */
  async faultsToSign(day: EpidemicDay, list: Hash | null): Promise<Fault[]> {
    const { open: { plan, entries, facts }, onFile: judged } = this.now();
    const { base } = judged.history(day, day);
    const finding = this.openFaults();
    const version = plan.versions.find((one) => one.list === list);
    const frozen = version === undefined ? null : { list: await loadZoneList(version.list, getRowSet), since: unitsSince(entries)(version.basis.seen) };
    // A unit that is zoned since it was frozen has the level of today.
    const status = frozen === null ? base : statusAsPublished(base, holdAgainst(frozen, { ...facts.units, zoned: judged.zoned, zonedOf: judged.zonedOf }, base));
    return (await finding)(judged, day, status);
  }

  private openFaults(): Promise<FindFaults> {
    const { open } = this.now();
    return this.finding.get(open, () => import('./faults.ts').then(({ openFaults }) => openFaults(open.plan, open.facts.units)));
  }

  /** The list of a day by what is on file, to be frozen. */
  freezeList(day: EpidemicDay): FrozenList {
    const list = this.listOf(day);
    return { ...encodeTable('list', list), levels: countLevels(list) };
  }

  /** Two lists, each a frozen one or that of a day as the rules say it today. */
  async compareVersions(before: Hash | EpidemicDay, now: Hash | EpidemicDay): Promise<ListsComparison> {
    const load = (list: Hash | EpidemicDay): ZoneList | Promise<ZoneList> => (typeof list === 'number' ? this.listOf(list) : loadZoneList(list, getRowSet));
    return compareZoneLists(await load(before), await load(now));
  }

  private listOf(day: EpidemicDay): ZoneList {
    const { open: { facts: { units } }, onFile: judged, counted } = this.now();
    return freezeList(units, counted, judged.zoned, judged.zones.streetOf, judged.history(day, day).base);
  }
}
