// Risk points for others' eyes as a workbook: a row for each place and time, no homes, no case numbers, whole hours.
import { MINUTES_PER_DAY, type Minute } from '../../../domain/day.ts';
import type { RiskPoint } from '../../../domain/tracing/relation-answers.ts';
import type { WordsLanguage } from '../../../words/dates.ts';
import { relationWords } from '../../../words/tracing/relations.ts';
import { writeMoment } from '../../../words/tracing/tracing-desk.ts';
import { writeWorkbook, type SheetCell } from '../workbook.ts';

/** The row (from 1) of the headings. */
const HEADING_ROW = 4;
const WIDTHS = [20, 32, 12, 8, 8, 12];

/** `points`: those of `outward`, whose times are whole hours. @throws RangeError for more than a sheet can have. */
export function writeRiskPointsXlsx(points: readonly RiskPoint[], district: string, now: Minute, language: WordsLanguage): Uint8Array {
  const { outward } = relationWords(language);
  const text = (value: string, look: 'title' | 'heading' | 'text' = 'text'): SheetCell => ({ text: value, look });
  const { street, place, day, from, until, untilDay } = outward.columns;
  return writeWorkbook({
    name: outward.sheet, widths: WIDTHS, headingRow: HEADING_ROW,
    rows: [
      [text(outward.title(district), 'title')], [text(outward.made(writeMoment(now, language)))], [text(outward.homes)],
      [street, place, day, from, until, untilDay].map((heading) => text(heading, 'heading')),
      ...points.map((point): SheetCell[] => {
        const begins = Math.floor(point.from / MINUTES_PER_DAY);
        // Midnight ends the day before: 24:00.
        const ends = Math.max(begins, Math.ceil(point.until / MINUTES_PER_DAY) - 1);
        const hour = (minute: Minute, of: number): SheetCell => text(outward.hour(String((minute - of * MINUTES_PER_DAY) / 60)));
        return [text(point.within), text(point.name), { day: begins }, hour(point.from, begins), hour(point.until, ends), { day: ends }];
      }),
    ],
  });
}
