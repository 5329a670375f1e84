// Headings of columns about a person (name, identity card, telephone), which no reader takes and no review shows.
import { isGroundKind, type ImportKind } from '../../domain/district/import-review.ts';
import { foldWord } from './clean-cell.ts';

/** Parts of headings in Chinese; 姓名 also stands in 患者姓名 and 姓名及年龄, 电话 in 联系电话. */
const PARTS = ['姓名', '身份证', '身份号码', '证件号', '证件号码', '电话', '手机', '联系方式', '护照', '微信', '银行卡'];

/** Whole headings: 患者 is a name, 患者编号 a number; 采样人 a name, 采样人数 a count. */
const WHOLE = foldAll([
  '患者', '受检人', '受检者', '受检人员', '被检人', '被检者', '被采样人', '被采样者', '被采样人员', '采样人', '采样人员', '采样员',
  '户主', '联系人', '监护人', '家长', '家属', '负责人',
  'full name', 'first name', 'last name', 'given name', 'family name', 'surname', 'patient', 'patient name', 'person name', 'guardian', 'householder', 'contact person',
  'id card', 'id card number', 'id number', 'passport', 'passport number', 'phone', 'phone number', 'telephone', 'tel', 'mobile', 'mobile phone', 'contact number',
]);

/** In a table of units these are the names of the units, in a layer those of roads and gates. */
const WHOLE_IN_CASES = foldAll(['name', 'names', '名字']);

/** Whether a heading of a table of this kind names a column about a person; also one of several in 户主/联系人 or 家长或监护人. */
export function isPersonal(heading: string, kind: ImportKind): boolean {
  const folded = foldWord(heading);
  if (PARTS.some((part) => folded.includes(part))) return true;
  return folded.split(/[/、,及和与或]/u).some((part) => {
    const word = part.replace(/(?<=.)(?:名字|名称|信息|\d+)$/u, '');
    return WHOLE.has(word) || (kind !== 'units' && !isGroundKind(kind) && WHOLE_IN_CASES.has(word));
  });
}

function foldAll(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldWord));
}
