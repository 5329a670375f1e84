// Texts of a notice that was read back (通告读回) in Chinese: what was found, and what a person has to look at.
import type { LineUse, NoticeRemarkReason, SeveralWhy, UnknownWhy } from '../../domain/publishing/reading/reading.ts';
import type { Level } from '../../domain/zoning/level.ts';

/** One sentence: where it stands, what is the matter, what to do. */
type WriteAt = (line: number, text: string) => string;

export const readNoticeZh = {
  found: '已对应',
  unknown: '未找到',
  several: '待选择',
  contradictory: '前后矛盾',
  part: '只涉及一部分',
  notName: '不作名称',
  line: (line: number) => `第${line}行`,
  levels: { sealed: '封控区', controlled: '管控区', precaution: '防范区', none: '解除管理' } satisfies Record<Level, string>,
  count: (level: string, units: string) => `${level} ${units} 个单元`,
  lines: (names: string, measures: string, other: string, refused: string) => `共读到名称 ${names} 行，措施 ${measures} 行，其他 ${other} 行，不能读 ${refused} 行。`,
  uses: {
    blank: '空行', title: '标题', number: '文号', opening: '开头', heading: '小标题', names: '名称', measures: '措施', closing: '结尾', signature: '落款', refused: '不能读',
  } satisfies Record<LineUse, string>,
  bounds: (east: string, south: string, west: string, north: string) => `东至${east}，南至${south}，西至${west}，北至${north}`,
  partOf: (line: number, text: string, tail: string) => `第${line}行“${text}”：只涉及${tail === '' ? '该单元的一部分' : tail}，没有单独的单元；请先分出这一部分，或按整个单元定级。`,
  whySeveral: {
    several: (line, text) => `第${line}行“${text}”：有不止一个单元叫这个名称，请选择其中一个。`,
    'other-street': (line, text) => `第${line}行“${text}”：叫这个名称的单元不在所写的街道，请核对后选择。`,
    'other-district': (line, text) => `第${line}行“${text}”：所写的区县不是本区，请核对后选择，或略过。`,
    'unknown-heading': (line, text) => `第${line}行“${text}”：名称有对应的单元，但所属街道或社区查不到，请核对后选择。`,
    remark: (line, text) => `第${line}行“${text}”：去掉括号或四至后有对应的单元，范围可能不同，请核对后选择。`,
    remainder: (line, text) => `第${line}行“${text}”：写的是除去一部分后的其余部分，请先分出除去的部分，再选择单元。`,
    area: (line, text) => `第${line}行“${text}”：是街道、社区或区县，本身没有级别，请选择其中的单元。`,
  } satisfies Record<SeveralWhy, WriteAt>,
  whyUnknown: {
    unknown: (line, text) => `第${line}行“${text}”：没有叫这个名称的单元，请选择单元、新建单元，或略过。`,
    refused: (line, text) => `第${line}行“${text}”：以前已定为不属于本区；如要采用，请先撤销那次决定。`,
    'other-district': (line, text) => `第${line}行“${text}”：所写的区县不是本区，请核对原文，或略过。`,
    bounds: (line, text) => `第${line}行“${text}”：是按四至写的范围，请在图上画出后定级。`,
    'bounds-incomplete': (line, text) => `第${line}行“${text}”：四至不全或有重复，请按原文核对东南西北四边后在图上画出。`,
    remainder: (line, text) => `第${line}行“${text}”：写的是其余区域，没有逐一列名，请按需要选择单元。`,
    area: (line, text) => `第${line}行“${text}”：只写了街道、社区或区县，且查不到，请选择其中的单元，或略过。`,
  } satisfies Record<UnknownWhy, WriteAt>,
  choice: {
    none: '先不选',
    noStreet: '未注明街道（乡镇）',
    noLevel: '本身没有级别，不能选',
  },
  contradiction: (text: string, named: string) => `“${text}”：${named}，同一单元写了不同的级别，请按原文保留其中一个。`,
  contradictionAt: (line: number, level: string) => `第${line}行为${level}`,
  remarks: {
    empty: () => '没有文字，请粘贴通告全文或表格。',
    'no-level': () => '全文没有读到封控区、管控区、防范区或解除的标题或语句，请检查是否漏贴，或补上标题。',
    'table-without-headings': (line) => `第${line}行起是没有表头的表格，不能判断各列含义；请连同表头（街道、小区、楼栋、级别）一起粘贴。`,
    'table-without-level': (line) => `第${line}行起的表格没有级别一列，前面也没有级别标题；请补上后再粘贴。`,
    'row-without-level': (line, text) => `第${line}行“${text}”：级别不是封控、管控、防范或解除，没有采用；请改正级别。`,
    'row-without-name': (line, text) => `第${line}行“${text}”：没有小区或村屯名称，没有采用；请补上名称。`,
    'cells-from-above': (line, text) => `第${line}行有空格，已按合并单元格取上一行的“${text}”；请核对。`,
    'year-missing': (line, text) => `第${line}行“${text}”：生效日期没有年份，没有采用；请填写生效日期。`,
    'impossible-date': (line, text) => `第${line}行“${text}”：生效日期不存在，没有采用；请按原文核对后填写。`,
    'and-others': (line, text) => `第${line}行“${text}”：用“等”代替了其余名称，请找名单补全。`,
    'name-elsewhere': (line, text) => `第${line}行没有当作名称，但其中的“${text}”是一个单元；请看原文是否也要定级。`,
  } satisfies Record<NoticeRemarkReason, WriteAt>,
};

export type ReadNoticeWords = typeof readNoticeZh;
