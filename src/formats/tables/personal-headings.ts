// Headings of columns about a person (name, identity card, telephone), which no reader takes and no review shows.
import { foldWord } from './clean-cell.ts';

/** Parts of headings in Chinese; 姓名 also stands in 患者姓名, 电话 in 联系电话. */
const PARTS = ['姓名', '身份证', '证件号', '证件号码', '电话', '手机', '联系方式', '护照', '微信', '银行卡'];

const WHOLE: ReadonlySet<string> = new Set(
  ['full name', 'patient name', 'person name', 'id card', 'id card number', 'id number', 'passport', 'passport number', 'phone', 'phone number', 'telephone', 'tel', 'mobile', 'mobile phone', 'contact number']
    .map(foldWord),
);

/** Whether a heading names a column about a person. */
export function isPersonal(heading: string): boolean {
  const folded = foldWord(heading);
  return WHOLE.has(folded) || PARTS.some((part) => folded.includes(part));
}
