// Tells what is said about places from their names: measures, closing sentences, whoever signs.

const MEASURES = new RegExp(
  [
    '足不出', '服务上门', '上门服务', '区域封闭', '人不出', '严禁', '禁止', '社会面', '核酸', '抗原', '只进不出', '非必要', '聚集', '错峰', '消杀', '消毒', '闭环', '居家', '扫码', '测温', '口罩',
    '(?:管控|管理|防控|防范|封控)(?:措施|要求)', '实行["“”]', '(?:实行|实施|严格|执行|落实).{0,12}(?:管理|管控|措施|要求|制度|封闭)', '不得', '应当', '必须', '暂停', '凭.{0,6}证', '配送', '硬隔离', '值守',
    'stay (?:at|in)', 'do not', 'must ', 'tests?\\b',
  ].join('|'),
  'iu',
);
const ABOUT_LEVEL = /^(?:对)?(?:封控|管控|防范)(?:区域?|管理)?(?:内|实行|实施|严格|的|要|应|执行|落实|按|强化|居民|人员)/;
const CLOSING = new RegExp(
  [
    '本(?:通告|公告|通知)', '特此', '^请', '广大', '(?:适时|及时|动态)(?:进行)?调整', '调整公布', '另行', '(?:咨询|联系|举报|热线|服务)(?:电话|热线)', '电话[:：]', '^(?:注|备注|说明)[:：]', '感谢', '敬请', '以上(?:区域|措施)', '未列出',
    'telephone', 'phone:', 'not named', 'will be adjusted',
  ].join('|'),
  'iu',
);
// Parts of a notice that follow the areas.
const LATER_PART = /措施|要求|事项|纪律|责任|说明|规定|工作|^(?:其他|其它|有关)(?:事宜|问题)?$|^(?:measures|further|other matters|duties)$/i;

/** Whether a stretch of text says what is to be done, not where. */
export const isMeasure = (text: string): boolean => MEASURES.test(text) || ABOUT_LEVEL.test(text);

/** Whether a stretch closes a notice: 视疫情变化适时调整, telephones, requests to everybody. */
export const isClosing = (text: string): boolean => CLOSING.test(text);

/** Whether a heading, its numbering left aside, opens measures or further matters. */
export const isLaterPart = (bare: string): boolean => bare.length <= 24 && !/[。;]/.test(bare) && (LATER_PART.test(bare) || isMeasure(bare));

const YEAR = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})';
const DATE = new RegExp(`^(?:${YEAR}年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日$|^\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}$|^\\d{1,2} \\p{L}{3,9} \\d{4}$`, 'u');
const OFFICE = /(?:指挥部|办公室|委员会|领导小组|政府|专班|工作组|卫生健康局|卫健委|疾控中心)(?:办公室)?(?:\(.*\))?$|\b(?:office|command|committee)\b/i;
const OFFICE_FRONT = /疫情|新冠|肺炎/;

/** Whether a line is nothing but a date. */
export const isDate = (text: string): boolean => DATE.test(text.replace(/\s+(?=[年月日\d])/g, (blank) => (/\p{Script=Han}/u.test(text) ? '' : blank)));

const isOffice = (text: string): boolean => text.length <= 40 && !/[、;。:]/.test(text) && (OFFICE.test(text) || OFFICE_FRONT.test(text));
const isPhone = (text: string): boolean => /^(?:\p{Script=Han}{0,8}(?:电话|热线)|telephone|phone)[:\s]*[\d\-\s()、,转]+$/iu.test(text);

// An office and its like take no more lines.
const MOST_SIGNERS = 4;

/**
 * Index of the first line of the signature: office, date, telephone at the end of a notice; the number of lines where
 * there is none. What stands between the last blank line and the date is the signature as well.
 */
export function findSignature(texts: readonly string[], isName: (text: string) => boolean): number {
  let first = texts.length;
  let hasDate = false;
  for (let at = texts.length - 1; at >= 0; at--) {
    const text = texts[at]!;
    if (text === '') continue;
    const signs = isDate(text) || isPhone(text) || (isOffice(text) && !isName(text));
    if (!signs) break;
    hasDate ||= isDate(text);
    first = at;
  }
  if (!hasDate || texts[first - 1] === '') return first;
  const start = texts.lastIndexOf('', first - 1) + 1;
  const between = texts.slice(start, first);
  const isBlock = start > 0 && between.length <= MOST_SIGNERS && between.every((text) => text.length <= 40 && !/[、;。:,]/.test(text) && !isName(text));
  return isBlock ? start : first;
}
