// Texts of facts for release and of levels set by hand in Chinese: forms, the list of what is recorded, amended reports, files.
import { writeNumber } from './numbers.ts';

export const factsZh = {
  title: '解除条件与事实',
  /** One open at a time; the buttons in their order. */
  form: { round: '核酸轮次', contact: '密接', disinfection: '消杀评估', order: '划区命令', visit: '到访', override: '人工调整' },
  formTitle: {
    round: '登记一轮核酸筛查', contact: '登记密接', disinfection: '登记消杀评估', order: '登记指挥部命令', visit: '登记感染者到访', override: '人工调整级别',
  },
  record: '登记一项：',
  /** Beside a condition that is not met. */
  meet: '登记',
  meetLabel: (form: string) => `登记${form}`,
  save: '记下',
  cancel: '取消',
  recorded: (fact: string) => `已登记：${fact}。`,

  field: {
    round: { day: '筛查日期', resultOn: '结果日期', outcome: '结果' },
    contact: { whether: '本区域', exposedOn: '末次暴露', transferredOn: '转运日期', result: '检测结果', resultOn: '结果日期', enteredOn: '登记日期' },
    disinfection: { day: '评估日期', passed: '结果' },
    order: { day: '命令日期', level: '划为' },
    visit: { person: '病例或人员编号', from: '到访自', to: '至', risk: '传播风险', contacts: '接触者' },
    override: { level: '调整为', reason: '理由', by: '决定人（姓名或职务）', from: '名单自', until: '至' },
  },
  optional: '（可不填）',
  choice: {
    outcome: { clean: '全部阴性', failed: '检出阳性', incomplete: '未完成', 'not-held': '未开展' },
    whether: { exposed: '有密接', none: '没有密接' },
    result: { missing: '结果未出', negative: '阴性' },
    passed: { yes: '合格', no: '不合格' },
    risk: { high: '高', some: '一般', pending: '未评定' },
    contacts: { unknown: '难以查清', known: '能列全', 'not-recorded': '未记录' },
  },

  /** What saving will do to the lists. */
  effect: {
    round: (day: string) => `自${day}名单起算数。`,
    /** A condition asks for a round of that day or later. */
    roundTooEarly: (day: string) => `解除条件要${day}或以后的一轮：这一轮记下来，但不作数。`,
    roundBlocks: '不是全部阴性：不满足解除条件；检出的人另按病例登记。',
    contact: (day: string) => `自${day}名单起算数。`,
    contactNone: (day: string) => `自${day}名单起，本区域按没有密接看待；之后再报告阳性的，要重新登记。`,
    contactNoneTooEarly: (day: string) => `早于最近一次阳性报告（${day}）：只答得了上一次疫情，不作数。`,
    contactOpen: '结果未出：未出之前不满足解除条件。',
    disinfection: (day: string) => `自${day}名单起算数。`,
    disinfectionTooEarly: (day: string) => `评估要在最近一次阳性报告（${day}）之后：这一次不作数。`,
    order: (level: string, day: string) => `自${day}名单起划为${level}，到期和解除条件按标准。`,
    orderUnknown: '现行标准没有这种命令：只记下，不起作用。',
    visit: '编号与病例表一致、到访在传染期内、接触者难以查清的才划区；按病例报告日与登记日中较晚的一天算。',
    visitUnused: '现行标准不因到访划区：只记下备查。',
  },

  /** A level set by hand against the rule of its first list. */
  override: {
    raising: (rule: string) => `高于规则（规则：${rule}）：属于加严。所列名单上取它与规则中较严的。`,
    equal: (rule: string) => `与规则相同（${rule}）：按加严看待，规则放宽后仍保持到止日。`,
    lowering: (rule: string) => `低于规则（规则：${rule}）：属于放宽。小区内一有新报告的阳性，或规则高于首日，即自行失效，不再恢复。`,
    ruleOf: (day: string) => `规则取${day}名单的；从别的日子起的，以那份名单的规则为准。`,
    ends: (day: string) => `到${day}名单为止，次日起按规则。`,
    endsRaising: (day: string) => `到${day}名单为止（相当于截至日有一例阳性时规则的期限），次日起按规则。`,
    nested: '这一标准下，低于所在小区级别的调整不生效。',
    choose: '先选级别：会说明是加严还是放宽、到哪天为止。',
  },

  /** Where a form cannot be saved: what is wrong, and what to do. */
  problem: {
    'day-missing': (field: string) => `“${field}”没有填完整：请填一个日期。`,
    'day-beyond': (field: string, last: string) => `“${field}”太晚：最晚到${last}，即最后一份名单的日期。`,
    'day-before': (field: string, other: string) => `“${field}”早于“${other}”：请核对两个日期。`,
    'choice-missing': (field: string) => `请选“${field}”。`,
    'text-missing': (field: string) => `“${field}”不能空着：它会写在每一份名单和说明上。`,
    'person-missing': (field: string) => `请填“${field}”，与病例表里的一致。`,
    'person-name': () => '这里只填病例或人员编号（如 病例12、P07）。姓名属于个人健康信息，不记录。',
    'personal-number': (field: string) => `“${field}”里有证件号码或电话号码：请去掉，这里的文字会公开显示。`,
  },

  list: {
    none: '还没有登记过事实。',
    asking: '正在取已登记的事实…',
    more: (rows: number) => `还有 ${writeNumber(rows)} 条`,
    at: (area: string) => `登记在${area}`,
    withdraw: '撤回',
    withdrawLabel: (fact: string) => `撤回：${fact}`,
    ask: '撤回这一条？',
    yes: '撤回',
    no: '不撤',
  },
  row: {
    round: (outcome: string) => `核酸筛查：${outcome}`,
    /** The day of each row stands in front: of a contact the last exposure, of a visit and an override the first day. */
    contact: '密接末次暴露',
    contactNone: '没有密接',
    transferred: (day: string) => `${day}转运`,
    notTransferred: '未转运',
    negative: '阴性',
    negativeOn: (day: string) => `阴性（${day}出结果）`,
    resultMissing: '结果未出',
    resultOn: (day: string) => `结果 ${day}`,
    disinfection: (result: string) => `消杀评估：${result}`,
    order: (level: string) => `命令：划为${level}`,
    visit: (person: string) => `${person} 到访`,
    until: (day: string) => `至${day}`,
    risk: (risk: string) => `风险${risk}`,
    contacts: (contacts: string) => `接触者${contacts}`,
    override: (level: string) => `人工调整为${level}`,
    untilList: (day: string) => `至${day}名单`,
    thatList: '当日名单',
    reason: (reason: string) => `理由：${reason}`,
    by: (by: string) => `决定人：${by}`,
    join: (part: string, next: string) => `${part}，${next}`,
  },

  /** Other facts of a recorded report. */
  reports: {
    more: '其他',
    moreLabel: (day: string) => `${day}的报告：转出、计入与否`,
    title: (day: string) => `${day}的报告`,
    movedOut: '已转出',
    movedOutLine: (day: string) => `${day}转出`,
    counts: '是否计入',
    count: { rule: '按规则', counts: '计入', 'does-not-count': '不计入' },
    countsLine: '经评估计入',
    countsHint: '经评估才改：“计入”“不计入”都先于规则。',
  },

  files: {
    kinds: { rounds: '核酸轮次', contacts: '密接', disinfections: '消杀评估', orders: '划区命令', visits: '到访', overrides: '人工调整' },
    /** Group in the choice of what a file holds. */
    dates: (first: string, last: string) => `日期 ${first}至${last}`,
    oneDate: (day: string) => `日期 ${day}`,
    areas: (areas: number) => `${writeNumber(areas)} 处区域，都有对应的单元`,
    unknownAreas: (unknown: number, names: string) => `${writeNumber(unknown)} 处区域没有对应的单元，或不止一个，其行未采用：${names}`,
    manyNames: (names: string, more: number) => `${names}等 ${writeNumber(more)} 处`,
    missingColumn: (meaning: string) => `没有认出哪一列是${meaning}：请在下面给一列选“${meaning}”`,
    joinNames: (name: string, next: string) => `${name}、${next}`,
    replaced: (rows: number) => `${writeNumber(rows)} 行补全了案卷里的记录（转运、结果或评定），替换原来的`,
    overridesNow: '人工调整自导入时起算作决定：此后报告的阳性会使放宽的失效',
    meanings: {
      rounds: { area: '单元、区域', day: '筛查日期', known: '结果日期', result: '结果', recorded: '录入时间' },
      contacts: { area: '单元、区域', exposed: '末次暴露日期', transferred: '转运日期', result: '检测结果', resultOn: '结果日期', recorded: '录入时间' },
      disinfections: { area: '单元、区域', day: '评估日期', evaluated: '评估结果', recorded: '录入时间' },
      orders: { area: '单元、区域', day: '命令日期', level: '划定级别', recorded: '录入时间' },
      visits: { area: '单元、场所', person: '人员编号', from: '到访自', to: '到访至', risk: '传播风险', contacts: '接触者能否列全', recorded: '录入时间' },
      overrides: { area: '单元、区域', level: '调整为', from: '名单自', until: '名单至', reason: '理由', by: '决定人', recorded: '录入时间' },
    },
  },
};

export type FactsWords = typeof factsZh;
