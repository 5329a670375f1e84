// Texts of the case file (案卷) in Chinese: starting, opening, saving, exporting.
import { writeNumber } from './numbers.ts';

export const caseFileZh = {
  title: '资料',
  demo: '演示区，数据全部虚构',
  demoLine: '演示区，数据全部虚构。',
  own: '我的区，只存在这台电脑的这个浏览器里',
  readOnly: '另一个标签页正在使用这份数据，本页只读：不能建立或移除案卷，不能导入，也不能从磁盘打开。请先关闭那一页，再重新载入本页。',

  start: '建立我的区',
  startHint: '新建一份空案卷，与演示区互不相混。先带入小区表，再带入病例表。',
  startAnother: '另建一个区',
  name: '区名',
  nameExample: '例如：九台区',
  startButton: '建立',
  sameName: '本机已有同名的案卷，仍可另建一份。',

  bring: '带入病例和单元',
  bringFirst: '先带入小区表（名称、街道、户数，没有坐标也可以），再带入病例表。',
  bringInDemo: '演示区不接收资料。请先建立自己的区，再带入病例表和小区表。',
  accepted: 'CSV、TSV、xlsx（第一张表，表头在第 1–5 行）、GeoJSON、FlatGeobuf；UTF-8 或 GBK 都可以，.gz 压缩的也行。也可以直接拖到页面上。',
  choose: '选择文件…',
  paste: '粘贴单元格',
  pasteHint: '在 Excel 里选中单元格并复制，回到本页按 Ctrl+V 即可，不必先打开这里；也可以粘贴到下面的框里。带入前先给您过目。',
  pasteField: '从表格里复制的单元格',
  pasteRead: '读取这些单元格',

  keep: '存到磁盘，从磁盘打开',
  save: '把案卷存到磁盘',
  saveHint: '一个 zip 文件：全部病例、单元和每一步记录。换电脑、换浏览器时带上它。',
  openSaved: '打开存好的案卷…',

  mine: '本机的案卷',
  noneMine: '还没有自己的案卷。在上面写下区名，按回车建立。',
  openNow: '已打开',
  openOne: '打开',
  openNamed: (name: string) => `打开“${name}”`,
  forget: '移除…',
  forgetNamed: (name: string) => `从本机移除“${name}”`,
  forgetAsk: (name: string) => `从本机移除“${name}”？其中的病例、单元和每一步记录都会从这个浏览器里删去；没有存到磁盘的，再也找不回来。`,
  forgetNow: '移除，不再保留',
  forgetNot: '不移除',
  saveFirst: '先存到磁盘',
  openFirst: '先打开它，再存到磁盘',
  demoRow: '演示区（虚构）',

  exports: '导出',
  exportsOf: (day: string, basis: string) => `${day}名单（${basis}）`,
  exportZones: '三区范围（GeoJSON）',
  exportXlsx: '单元清单（xlsx）',
  exportCsv: '单元清单（CSV）',
  print: '打印…',
  notice: '通告',
  nothingToExport: '还没有单元，没有可导出的名单。',

  emptyTitle: (name: string) => `${name}还是空的`,
  emptyHint: '拖入或选择小区表、病例表。先带入小区表：名称、街道、户数即可，没有坐标也照常划定；再带入病例表。',
  noUnitsTitle: '还没有单元',
  noUnitsHint: (places: number) => `病例已收下，其中 ${writeNumber(places)} 处地址在等单元。请拖入或选择小区表，对得上的会自动归入。`,
  placelessTitle: '单元都还没有位置',
  placelessHint: '名单、表格和合计照常可用，只是图上画不出来。可以带入有坐标的表或 GeoJSON，也可以逐个标点、画轮廓。',
  placelessList: '打开单元列表',
  placelessPlace: '给单元定位',
  otherWays: '粘贴、打开存好的案卷…',
};

export type CaseFileWords = typeof caseFileZh;
