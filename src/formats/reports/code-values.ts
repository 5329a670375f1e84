// Case and person numbers: what looks like a code is taken, what may name a person is told and left out.
import { isCode } from '../../domain/district/person-code.ts';
import type { RejectList } from '../rejects.ts';
import { perText } from '../tables/cell-column.ts';
import type { ColumnReader } from '../tables/column-reader.ts';
import type { CaseMeaning } from './case-headings.ts';

export { isCode } from '../../domain/district/person-code.ts';

/** Written where there is no number. */
const NOTHING = /^[^\p{L}\p{N}]*(?:无|暂无|没有|不详|未知|未编号?|n\/?a|none|unknown)?[^\p{L}\p{N}]*$/iu;

/** Whether some bytes are up to four letters and one to ten digits: such a code is no name, and too short for the number of a card or a telephone. */
export function isPlainCode(utf8: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end && at < start + 4 && (utf8[at]! | 0x20) >= 0x61 && (utf8[at]! | 0x20) <= 0x7a) at++;
  if (at === end || end - at > 10) return false;
  for (; at < end; at++) if (utf8[at]! < 0x30 || utf8[at]! > 0x39) return false;
  return true;
}

/** The code of a cell; '' where there is none and for what may name a person, which is told without showing it. */
export function codeReader(columns: ColumnReader<CaseMeaning>, meaning: 'caseId' | 'person', rejects: RejectList): (index: number) => string {
  const cells = columns.cells(meaning);
  if (cells === null) return () => '';
  const codeOf = perText(cells, (text) => (isCode(text) ? text : NOTHING.test(text) ? '' : null));
  return (index) => {
    const code = codeOf(index);
    if (code !== null) return code;
    rejects.warn('personal-value', { row: columns.rowNumber(index), column: columns.heading(meaning) });
    return '';
  };
}
