// What stands in the workbook of contacts, in Chinese; contact-exports-en.ts has the same shape.
export const contactExportsZh = {
  title: (place: string, caseId: string) => `${place}密接、次密接名单${caseId === '' ? '' : `（病例 ${caseId}）`}`,
  sheet: '名单',
  noResidence: '居住地不详',
  reportedBy: (district: string) => `填报单位：${district}`,
  cutOff: (moment: string) => `截至：${moment}`,
  madeAt: (moment: string) => `制表时间：${moment}`,
  pack: (pack: string) => `流调规则：${pack}`,
  copy: { masked: '脱敏件：编号已遮去，时间只到日', full: '完整件 内部资料 注意保管：只给转运和管控这些人的单位' },
  waiting: (count: string) => `另有 ${count} 人推算为密接、次密接，还没有判定，不在本名单。`,
  columns: {
    number: '序号', person: '人员编号', class: '类别', caseId: '关联病例', place: '接触场所', residence: '居住地', building: '楼栋', stair: '单元', floor: '楼层', flat: '户',
    first: '首次暴露', last: '末次暴露', central: '集中隔离至', home: '居家至', days: '隔离天数（集中+居家）', status: '转运状态', moved: '转运时间', decided: '判定时间',
  },
  notDerived: '现在推算不出',
  toSign: ['填报人：', '审核人：', '签发人（疾控值班）：'],
  file: (district: string, isoDay: string, isMasked: boolean) => `${district}密接次密接名单-${isoDay}${isMasked ? '-脱敏' : '-完整-内部'}.xlsx`,
};

export type ContactExportWords = typeof contactExportsZh;
