// Rows picked from a case table.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseReport } from './case-table.ts';
import { pickCaseRows, reportAt } from './case-rows.ts';
import { caseTableOf } from './tables-of.ts';

const day = fc.integer({ min: 19_080, max: 19_100 });
const report: fc.Arbitrary<CaseReport> = fc.record({
  place: fc.constantFrom('安康家园', '福林屯', 'A', 'B'), reportedOn: day, onsetOn: fc.option(day, { nil: undefined }), sampledOn: fc.option(day, { nil: undefined }),
  sampledTime: fc.constantFrom(undefined, 0, 510), isolatedOn: fc.option(day, { nil: undefined }), found: fc.constantFrom(undefined, 1, 2), reclassified: fc.constantFrom(undefined, true),
  recordedAt: fc.constantFrom(undefined, 27_489_600), caseId: fc.constantFrom(undefined, 'a', '病例12'), person: fc.constantFrom(undefined, 'p'), sourceRow: fc.integer({ min: 2, max: 99 }),
});

it('gives the table that the reports of those rows give', () => {
  fc.assert(fc.property(fc.array(report, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(), { maxLength: 20 }), (reports, some) => {
    const table = caseTableOf(reports);
    const rows = some.map((row) => row % reports.length);
    expect(pickCaseRows(table, rows)).toEqual(caseTableOf(rows.map((row) => reportAt(table, row))));
  }));
});
