// What may stand for a person: a number or code, never a name. Files and hand entry are held to the same.
import { hasPersonalNumber } from './personal-numbers.ts';

/** Words of customary numbers: 病例12, 无症状感染者33, 第十二例, 本土确诊病例5, 4月9日病例1. Longer ones stand first. */
const WORDS = new RegExp(
  [
    '无症状', '感染者?', '病例', '患者', '病人', '确诊', '疑似', '初筛', '复核', '复阳', '阳性者?', '次?密接者?', '密切接触者?', '本土', '本地', '境外', '输入',
    '新增', '新冠', '肺炎', '轻型', '普通型', '重型', '社会面', '管控', '隔离点?', '转归', '人员', '个案', '编号', '序号', '[第例号组年月日]',
  ].join('|'),
  'gu',
);
/** 长春市九台区病例12. 州, 镇 and 乡 also end names of persons. */
const AREA = /^(?:\p{Script=Han}{2,6}?(?:省|市|区|县|街道))+/u;
const OTHER_LETTER = /(?![〇零一二三四五六七八九十百])[^\P{L}\p{Script=Latin}\p{Script=Greek}]/u;
/** Too short for the number of a card or a telephone, and no word in it: told at a glance. */
const SHORT = /^[A-Za-z]{0,4}\d{1,10}$/;
const NUMBER = /[\p{N}〇零一二三四五六七八九十百]|^[a-z]$/iu;

/**
 * Whether a value is a number or code: letters but Latin and Greek ones stand only in customary words and in the area in
 * front, there is a digit (or the whole is one letter), and no number of an identity card or a mobile telephone.
 */
export function isCode(value: string): boolean {
  if (SHORT.test(value)) return true;
  const plain = value.normalize('NFKC').replace(/[\s,;:()_.-]+/g, '');
  const rest = plain.replace(AREA, '').replace(WORDS, '');
  return !OTHER_LETTER.test(rest) && NUMBER.test(rest) && !hasPersonalNumber(value);
}
