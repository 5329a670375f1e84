// Texts of importing files in Chinese.
import { writeNumber } from './numbers.ts';

export const importZh = {
  title: '导入前先看一看',
  reading: (file: string) => `正在读取“${file}”`,
  readingHint: '还没有任何内容进入案卷，可以随时取消。',
  readingAgain: '正在按新的选择重新读取',
  recording: (file: string) => `正在把“${file}”写入案卷`,
  cancel: '取消',

  understood: (file: string, met: number, kind: string) => `${file} 里有 ${writeNumber(met)} 行${kind}`,
  nothingMet: (file: string) => `${file} 里没有读到数据行`,
  fresh: (count: number) => `新增 ${writeNumber(count)}`,
  known: (count: number) => `已有 ${writeNumber(count)}`,
  changed: (count: number) => `有改动 ${writeNumber(count)}`,
  refused: (count: number) => `未采用 ${writeNumber(count)}`,
  /** Two parts of one list, and the list behind what it is of. */
  join: (part: string, next: string) => `${part}，${next}`,
  sentence: (head: string, list: string) => `${head}：${list}。`,
  dates: (first: string, last: string) => `报告日期 ${first}至${last}`,
  oneDate: (day: string) => `报告日期 ${day}`,
  places: (places: number) => `${writeNumber(places)} 处新地址，都已有对应的单元`,
  unmatchedPlaces: (unmatched: number, places: number) =>
    `${writeNumber(places)} 处新地址中有 ${writeNumber(unmatched)} 处还没有对应的单元，导入后在“待对应地址”里逐个处理`,
  unplaced: (count: number) => `${writeNumber(count)} 个单元没有位置：照常划定和计入，导入后可在地图上定位`,

  kind: '内容',
  kinds: { cases: '病例', units: '单元（小区、楼栋）' },
  kindShort: { cases: '病例', units: '单元' },
  encoding: '文字编码',
  encodingHint: '若下面的中文是乱码，换一种编码。',
  encodings: { 'utf-8': 'UTF-8（通用）', 'utf-16le': 'UTF-16（小端）', 'utf-16be': 'UTF-16（大端）', gb18030: 'GBK、GB18030（国标）' },
  headingRow: '表头在',
  headingRowAt: (row: number) => `第 ${row} 行`,
  noHeadings: '没有表头',
  head: '表的前几行',
  headingMark: '表头',
  showCells: '显示不读取的列',
  hideCells: '遮住不读取的列',
  notShown: '不读取，未显示',
  dateOrder: '日期写法',
  dateOrders: { dmy: '日在前（9/4 是4月9日）', mdy: '月在前（4/9 是4月9日）' },
  dateOrderAsk: '请选择…',
  dateOrderUndecided: '日与月分不清，请选择；不选则这些行不采用。',
  dateOrderContradictory: '列里两种写法都有，请选择；不合的行不采用。',
  system: '坐标系',
  systems: { wgs84: 'WGS-84（手持机、天地图）', gcj02: 'GCJ-02（高德、腾讯）', bd09: 'BD-09（百度）' },
  systemHint: '选错会偏 300–1,400 米。',
  takeChanged: '以新表为准，替换有改动的行',
  takeChangedHint: (count: number) => `${writeNumber(count)} 行的病例已在案卷里，但内容不同。`,

  columns: '列',
  columnHeading: '表头',
  columnMeaning: '含义',
  columnSamples: '前几个值',
  meaningOf: (heading: string) => `“${heading}”列的含义`,
  notRead: '不读取',
  notKept: '不读取，不保存',
  showSamples: '看几个值',
  showSamplesOf: (heading: string) => `看“${heading}”列的几个值`,
  noSamples: '空列',
  personalColumn: '个人信息，从不读取',
  meanings: {
    cases: {
      unit: '单元（小区）', district: '区县', place: '地址', reported: '报告日期', onset: '发病日期', positive: '检出阳性日期',
      sampled: '采样时间', movedOut: '转运时间', whereSampled: '采样时所在', found: '发现方式', result: '检测结果', reclassified: '是否转归',
      counts: '是否计入', recorded: '录入时间', caseId: '病例编号', person: '人员编号',
    },
    units: {
      unit: '单元编号', name: '名称', kind: '类型', parent: '上级单元', aliases: '别名、地址', population: '人数', households: '户数',
      buildings: '楼栋数', lng: '经度', lat: '纬度', street: '街道（乡镇）', district: '区县',
    },
  },

  rejects: '未采用和需要看一看的行',
  listed: (shown: number, whole: number) => `列出 ${writeNumber(shown)} 条，共 ${writeNumber(whole)} 条`,
  listMore: '都列出来',
  rejectRow: '行',
  rejectColumn: '列',
  rejectReason: '原因',
  wholeFile: '整份',
  warned: '已采用，请看一看：',
  saveRefused: '把未采用的行存成文件',

  confirm: (count: number) => `导入 ${writeNumber(count)} 行`,
  confirmKeys: 'Ctrl+Enter 导入，Esc 取消',
  blocked: {
    reading: '正在重新读取',
    nothing: '表里没有数据行，请看表头选得对不对',
    refused: '没有一行可用：请先看下面的原因，改一改列的含义',
    known: '这些行都已在案卷里，没有新的',
    changed: '只有内容改动的行：勾选替换后才会导入',
    'read-only': '本页只读，不能导入',
  },

  drop: {
    title: '松开，即可读取',
    hint: '病例表、小区表（CSV、TSV、xlsx、GeoJSON）或存好的案卷（zip）。先给您过目，不会直接计入。',
    inDemo: '演示区不接收病例和单元，请先建立自己的区；存好的案卷（zip）可以直接打开。',
    refusal: {
      'not-ready': '页面还在打开，请稍等再放',
      'read-only': '本页只读，不能带入文件',
      'import-open': '请先导入或取消正在看的这一份',
    },
  },
};

export type ImportWords = typeof importZh;
