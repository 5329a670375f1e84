// Texts of the public notice (通告) and of its sheet in Chinese.
import type { Level } from '../../domain/zoning/level.ts';

export const publicNoticeZh = {
  title: (district: string) => `关于调整${district}疫情防控分区的通告`,
  number: (number: string) => `（${number}）`,
  from: (day: string, hour: number, minute: number) => `${day}${hour}时${minute === 0 ? '' : `${minute}分`}`,
  opening: (basis: string, day: string) => `根据${basis === '' ? '' : `${basis}和`}当前疫情形势，经综合研判，自${day}起，对下列区域的管理等级作出调整。现通告如下：`,
  unchanged: (day: string) => `经综合研判，自${day}起，各区域的管理等级维持不变。`,
  heading: (count: number, text: string) => `${chineseNumber(count)}、${text}`,
  comesTo: { sealed: '划为封控区', controlled: '划为管控区', precaution: '划为防范区', none: '解除管理' } satisfies Record<Level, string>,
  units: (count: number) => `（${count}个）`,
  street: (count: number, street: string, units: readonly string[]) => `（${chineseNumber(count)}）${street}：${units.join('、')}。`,
  noStreet: '其他',
  measures: '管理措施',
  measure: (level: string, text: string) => `${level}：${text}。`,
  levels: { sealed: '封控区', controlled: '管控区', precaution: '防范区', none: '解除管理的区域' } satisfies Record<Level, string>,
  closing: '其他事项',
  bounds: (name: string, text: string) => `${name}的四至：${text}。`,
  others: '本通告未列出的区域，管理等级不变。',
  adjusted: '上述分区将视疫情变化适时调整。',
  phone: (phone: string) => `咨询电话：${phone}`,

  sheet: {
    of: (day: string, basis: string) => `${day}名单（${basis}）`,
    publishedList: (day: string) => `${day}（发布版）`,
    comparedWith: '与哪一日名单相比',
    number: '文号',
    numberHint: '如 2022年第52号',
    office: '发布单位',
    officeHint: '如 永宁区疫情防控指挥部办公室',
    phone: '咨询电话',
    text: '正文（可直接修改）',
    rewrite: '按名单重新生成',
    rewriteHint: '正文已改动。换文号、单位、电话或比较的名单，正文不再跟着变；要跟着变，按名单重新生成，改动会丢失。',
    copy: '复制文字',
    copied: '已复制',
    notCopied: '浏览器不允许复制：请在正文里全选后复制。',
    save: '存为网页（可用文字处理软件打开）',
    print: '打印 A4',
    notWhole: (units: string) => `另有 ${units} 个单元只在其中一份名单里（发布后新划、切分或撤并），没有写进正文：请对照两份名单，自行补上。`,
    draft: '这是按名单生成的草案：送审、签发后再公布。',
    counts: (raised: string, lowered: string) => `收紧 ${raised} 个单元，放宽 ${lowered} 个。`,
    nothing: '与所选名单相同，没有单元变动。',
    projection: '这是推演的名单，还不能据此发布通告。',
  },
};

const DIGITS = '零一二三四五六七八九';

/** 一 … 九十九. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`;
}

export type PublicNoticeWords = typeof publicNoticeZh;
