// Case and person numbers: what looks like a code is taken, what may name a person is told and left out.
import { isCode } from '../../domain/district/person-code.ts';
import type { RejectList } from '../rejects.ts';
import type { ColumnReader } from '../tables/column-reader.ts';
import type { CaseMeaning } from './case-headings.ts';

export { isCode } from '../../domain/district/person-code.ts';

/** Written where there is no number. */
const NOTHING = /^[^\p{L}\p{N}]*(?:无|暂无|没有|不详|未知|未编号?|n\/?a|none|unknown)?[^\p{L}\p{N}]*$/iu;

/** The code of a cell; '' where there is none and for what may name a person, which is told without showing it. */
export function codeReader(columns: ColumnReader<CaseMeaning>, meaning: 'caseId' | 'person', rejects: RejectList): (index: number) => string {
  const readText = columns.text(meaning, 'optional');
  return (index) => {
    const code = readText(index);
    if (isCode(code)) return code;
    if (NOTHING.test(code)) return '';
    rejects.warn('personal-value', { row: columns.rowNumber(index), column: columns.heading(meaning) });
    return '';
  };
}
