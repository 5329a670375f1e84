// Case reports collected row by row into typed columns.
import { NOT_RECORDED } from '../../domain/day.ts';
import type { CaseReport, CaseTable } from '../../domain/district/case-table.ts';
import { TextCollector } from '../../domain/district/text-column.ts';

/** Collects reports; `capacity` is the most rows that will come. */
export class CaseColumns {
  private count = 0;
  private readonly placeNumbers = new Map<string, number>();
  private readonly place: Uint32Array;
  private readonly days: readonly Int32Array[];
  private readonly times: readonly Int16Array[];
  private readonly codes: readonly Uint8Array[];
  private readonly recordedAt: Int32Array;
  private readonly sourceRow: Uint32Array;
  private readonly caseId: TextCollector;
  private readonly person: TextCollector;

  constructor(capacity: number) {
    this.place = new Uint32Array(capacity);
    this.days = Array.from({ length: 6 }, () => new Int32Array(capacity));
    this.times = Array.from({ length: 2 }, () => new Int16Array(capacity));
    this.codes = Array.from({ length: 4 }, () => new Uint8Array(capacity));
    this.recordedAt = new Int32Array(capacity);
    this.sourceRow = new Uint32Array(capacity);
    this.caseId = new TextCollector(capacity);
    this.person = new TextCollector(capacity);
  }

  add(report: CaseReport): void {
    const row = this.count++;
    let place = this.placeNumbers.get(report.place);
    if (place === undefined) this.placeNumbers.set(report.place, (place = this.placeNumbers.size));
    this.place[row] = place;
    const { days } = this;
    days[0]![row] = report.reportedOn;
    days[1]![row] = report.onsetOn ?? NOT_RECORDED;
    days[2]![row] = report.positiveOn ?? NOT_RECORDED;
    days[3]![row] = report.sampledOn ?? NOT_RECORDED;
    days[4]![row] = report.movedOutOn ?? NOT_RECORDED;
    days[5]![row] = report.isolatedOn ?? NOT_RECORDED;
    this.times[0]![row] = report.sampledTime ?? -1;
    this.times[1]![row] = report.movedOutTime ?? -1;
    this.codes[0]![row] = report.whereSampled ?? 0;
    this.codes[1]![row] = report.found ?? 0;
    this.codes[2]![row] = report.reclassified ? 1 : 0;
    this.codes[3]![row] = report.counts ?? 0;
    this.recordedAt[row] = report.recordedAt ?? NOT_RECORDED;
    this.sourceRow[row] = report.sourceRow ?? row + 2;
    this.caseId.add(report.caseId ?? '');
    this.person.add(report.person ?? '');
  }

  finish(): CaseTable {
    const end = this.count;
    return {
      count: end,
      places: [...this.placeNumbers.keys()],
      place: this.place.slice(0, end),
      reportedOn: this.days[0]!.slice(0, end),
      onsetOn: this.days[1]!.slice(0, end),
      positiveOn: this.days[2]!.slice(0, end),
      sampledOn: this.days[3]!.slice(0, end),
      movedOutOn: this.days[4]!.slice(0, end),
      isolatedOn: this.days[5]!.slice(0, end),
      sampledTime: this.times[0]!.slice(0, end),
      movedOutTime: this.times[1]!.slice(0, end),
      whereSampled: this.codes[0]!.slice(0, end),
      found: this.codes[1]!.slice(0, end),
      reclassified: this.codes[2]!.slice(0, end),
      counts: this.codes[3]!.slice(0, end),
      recordedAt: this.recordedAt.slice(0, end),
      caseId: this.caseId.finish(),
      person: this.person.finish(),
      sourceRow: this.sourceRow.slice(0, end),
    };
  }
}
