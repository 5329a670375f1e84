// The list of risk points for others' eyes as a file.
import type { Desk } from '../acts.ts';
import { saveWorkbook, tellUnsaved } from '../save-blob.ts';
import { isoDay, MINUTES_PER_DAY } from '../../domain/day.ts';
import { writeRiskPointsXlsx } from '../../formats/exports/tracing/risk-points-sheet.ts';
import { relationWords } from '../../words/tracing/relations.ts';

/** Nothing happens before there are points; what fails is told. */
export function exportRiskPoints(desk: Pick<Desk, 'store'>): void {
  const { tracing, districtName, language } = desk.store.get();
  const { points } = tracing.relations;
  if (points === null) return;
  const district = districtName?.[language] ?? '';
  try {
    const bytes = writeRiskPointsXlsx(points.outward, district, points.now, language);
    saveWorkbook(bytes, `${relationWords(language).outward.fileName(district, isoDay(Math.floor(points.now / MINUTES_PER_DAY)))}.xlsx`);
  } catch (reason) {
    tellUnsaved(desk, reason);
  }
}
