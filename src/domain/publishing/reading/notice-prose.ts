// Tells what is said about places from their names: measures, closing sentences, whoever signs.

const MEASURES = new RegExp(
  [
    '足不出', '服务上门', '上门服务', '区域封闭', '人不出', '严禁', '禁止', '社会面', '核酸(?:检测|筛查)', '抗原检测', '只进不出', '非必要', '(?:人员|减少|避免)聚集', '错峰', '消杀', '(?:做好|终末|环境|全面).{0,6}消毒',
    '闭环(?:管理|转运|运行|作业|式)', '居家(?:隔离|健康|监测|办公|观察|不出)', '扫码', '测温', '戴口罩', '(?:管控|管理|防控|防范|封控)(?:措施|要求)', '实行["“”]',
    '(?:实行|实施|严格|执行|落实).{0,12}(?:管理|管控|措施|要求|制度|封闭)', '不得', '应当', '必须', '暂停', '凭.{0,6}证明?(?:进|出|入)', '配送(?:服务|物资|到)', '硬隔离', '(?:小时|专人)值守',
    'stay (?:at|in)', 'do not', 'must ', 'tests?\\b',
  ].join('|'),
  'iu',
);
const ABOUT_LEVEL = /^(?:对)?(?:封控|管控|防范)(?:区域?|管理)?(?:内|实行|实施|严格|的|要|应|执行|落实|按|强化|居民|人员)/;
const CLOSING = new RegExp(
  [
    '本(?:通告|公告|通知)', '特此', '^请', '广大(?:居民|市民|群众|村民|人民|业主)', '(?:适时|及时|动态)(?:进行)?调整', '调整公布', '另行', '(?:咨询|联系|举报|热线|服务)(?:电话|热线)', '电话[:：]', '^(?:注|备注|说明)[:：]', '感谢', '敬请', '以上(?:区域|措施)', '未列出',
    'telephone', 'phone:', 'not named', 'will be adjusted',
  ].join('|'),
  'iu',
);
// Parts of a notice that follow the areas end so; a name with a word of measures in it (采样点) must not end the list of names.
const LATER_PART = /(?:措施|要求|事项|事宜|纪律|责任|说明|规定)$|^(?:measures|further|other matters|duties)$/i;

/** Whether a stretch of text says what is to be done, not where. */
export const isMeasure = (text: string): boolean => MEASURES.test(text) || ABOUT_LEVEL.test(text);

/** Whether a stretch closes a notice: 视疫情变化适时调整, telephones, requests to everybody. */
export const isClosing = (text: string): boolean => CLOSING.test(text);

/** Whether a heading, its numbering left aside, opens measures or further matters; one numbered as parts are may be a sentence. */
export const isLaterPart = (bare: string, isTop: boolean): boolean =>
  bare.length <= 30 && !/[。;]/.test(bare) && (LATER_PART.test(bare) || (isTop && (isClosing(bare) || (isMeasure(bare) && !/[,、]/.test(bare)))));

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
