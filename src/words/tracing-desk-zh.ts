// Texts of the tracing desk in Chinese; tracing-desk-en.ts has the same shape.
import type { Contradiction } from '../domain/tracing/cases/contradictions.ts';
import type { ClockState } from '../domain/tracing/cases/deadlines.ts';
import type { Discovery, Living, Slot } from '../domain/tracing/cases/investigation-table.ts';
import type { SlotState } from '../domain/tracing/cases/four-places.ts';
import type { TrayReason } from '../domain/tracing/cases/trays.ts';
import type { Task } from '../domain/tracing/rules/tracing-pack.ts';
import type { Evidence } from '../domain/tracing/stays/stored-stays.ts';
import type { Certainty, PlaceRole } from '../domain/tracing/stays/stay-table.ts';

export const tracingDeskZh = {
  title: '溯源',
  tabs: { cases: '病例' },
  tabsLabel: '溯源工作台',
  basis: (now: string) => `时限按${now}计算`,
  pack: '流调规则',
  packTitle: '时限、回溯天数、密接判定和隔离天数按它计算',
  opening: '正在读取病例与流调记录…',
  asking: '正在读取…',
  failed: '病例与流调记录没有读成。请再试一次；仍不行就重新载入本页。',
  again: '再读一次',
  between: '、',
  clause: '；',
  minutesLeft: (time: string) => `还有 ${time}`,
  minutesLate: (time: string) => `已超 ${time}`,
  hours: (hours: string, minutes: string) => `${hours} 小时 ${minutes} 分`,
  minutes: (minutes: string) => `${minutes} 分钟`,
  days: (days: string) => `${days} 天`,

  none: {
    title: '还没有病例',
    hint: '带入病例表后，阳性会列在这里等待流调；也可以先开一例：',
    open: '开一例',
    bring: '选择文件',
    files: [
      '流调个案：病例编号、报告时间、发病日期、首次阳性采样时间、隔离时间、发现途径、厨卫',
      '停留：病例编号、类别（发现地、居住地、工作地、活动地）、场所、到达时间、离开时间、经度、纬度、可信度、来源',
      '轨迹：GPX、GeoJSON、KML 或带时间和经纬度的表',
    ],
  },

  slots: { found: '发现地', residence: '居住地', workplace: '工作地', activity: '活动地', track: '轨迹' } satisfies Record<Slot, string>,
  roles: { found: '发现地', residence: '居住地', workplace: '工作地', activity: '活动地' } satisfies Record<PlaceRole, string>,
  slotStates: { open: '待查', filled: '已填', none: '无' } satisfies Record<SlotState, string>,
  certainties: { witnessed: '查实', inferred: '推断' } satisfies Record<Certainty, string>,
  evidence: {
    'not-recorded': '来源未写', interview: '询问', payment: '支付', vehicle: '车辆', video: '视频', roster: '名册', gps: '定位',
  } satisfies Record<Evidence, string>,
  discoveries: {
    'not-recorded': '未记', screening: '筛查', clinic: '就诊', isolation: '隔离点', antigen: '抗原', contact: '密接排查',
  } satisfies Record<Discovery, string>,
  livings: { 'not-recorded': '未记', own: '独用厨卫', shared: '合用厨卫' } satisfies Record<Living, string>,
  tasks: {
    'online-report': '网报', 'activity-track': '活动轨迹', 'preliminary-report': '初步报告', 'activity-radius': '活动范围', 'verified-track': '核实轨迹',
    'close-moved': '密接转运', 'secondary-moved': '次密接转运',
  } satisfies Record<Task, string>,
  clocks: { 'not-started': '未起算', met: '已完成', running: '进行中', soon: '将到期', late: '已超时' } satisfies Record<ClockState, string>,

  cases: {
    label: '病例',
    counts: { late: '超时', soon: '将到期', running: '进行中', met: '已完成' },
    countHints: {
      late: '至少一项时限已过而没有完成',
      soon: '至少一项时限剩下不到四分之一',
      running: '时限都还宽裕，或没有写报告时间',
      met: '各项时限都已完成',
    },
    groups: { waiting: '待流调', open: '流调中', done: '已完成' },
    groupNotes: { waiting: '阳性已在病例表中，还没有开始流调', open: '先列最急的', done: '各项时限都已完成' },
    count: (count: string) => `${count} 例`,
    nothing: '没有符合的病例。再点一次上面的数字取消筛选。',
    filled: (filled: string) => `${filled}/5`,
    missing: (slots: string) => `缺${slots}`,
    complete: '四地一线齐全',
    unreported: '报告时间未写',
    begin: '开一例',
    beginKey: 'N',
    homeless: { title: '停留对不上病例', hint: '先开这一例，或在表里改正病例编号', why: '病例编号没有登记' },
  },

  begin: {
    title: '开一例',
    caseId: '病例编号',
    caseIdHint: '与病例表相同；不要写姓名、身份证号、电话',
    reportedAt: '报告时间',
    onsetOn: '发病日期',
    sampledAt: '首次阳性采样时间',
    isolatedAt: '隔离时间',
    living: '厨卫',
    discovery: '发现途径',
    save: '开始流调',
    cancel: '取消',
    problems: {
      'id-missing': '请写病例编号。', 'id-personal': '病例编号像姓名、身份证号或电话：请改用病例表里的编号。', 'id-taken': '这个编号已经开过，请直接打开它。',
      'time-wrong': '时间要写成 年-月-日 时:分。', 'time-future': '报告时间晚于现在。',
    },
  },

  card: {
    close: '关闭病例',
    zoom: '在地图上看这一例',
    sentence: (reported: string, filled: string) => `报告：${reported}。四地一线已填 ${filled}/5。`,
    notOpened: (reported: string) => `报告：${reported}。还没有开始流调。`,
    start: '开始流调',
    clocks: '时限',
    done: '记为完成',
    doneAt: (time: string) => `${time} 完成`,
    slots: '四地一线',
    addTo: (slot: string) => `补${slot}`,
    declareNone: '记为没有',
    takeBackNone: '撤回“没有”',
    facts: '基本情况',
    onset: (day: string) => `发病 ${day}`,
    sampled: (time: string) => `首次阳性采样 ${time}`,
    isolated: (time: string) => `隔离 ${time}`,
    found: (how: string) => `发现途径：${how}`,
    amend: '改',
    timeline: '停留（按时间）',
    noStays: '还没有停留。先补居住地和发现地，再补发病前后去过的地方。',
    stay: (role: string, place: string) => `${role} ${place}`,
    until: '至',
    undated: '时间未写',
    outside: '在区外',
    add: '加一处停留',
    amendStay: '改这一处',
    removeStay: '删去这一处',
    gap: (time: string) => `空白 ${time}：没有记录`,
    track: (name: string, points: string) => `轨迹“${name}”：${points} 个点`,
    removeTrack: '删去这条轨迹',
    dropTrack: '带入轨迹（GPX、GeoJSON、KML、表）',
    window: '只看这些天',
    contradictions: {
      'two-places': (a: string, b: string) => `第 ${a} 处与第 ${b} 处：同一时间在两个地方。`,
      'too-fast': (a: string, b: string) => `第 ${a} 处到第 ${b} 处：快得不可能。`,
      reversed: (a: string) => `第 ${a} 处：离开早于到达。`,
      future: (a: string) => `第 ${a} 处：时间晚于现在。`,
      'after-isolation': (a: string) => `第 ${a} 处：隔离以后还有活动。`,
    } satisfies Record<Contradiction, (a: string, b: string) => string>,
    wrong: '互相矛盾',
    trays: {
      'no-place': '没有位置：对应单元，或在地图上点', 'no-start': '没写到达时间', 'no-end': '没写离开时间', 'no-times': '没写时间', 'no-case': '病例编号没有登记',
      reversed: '离开早于到达', 'no-such-coordinates': '经纬度不存在',
    } satisfies Record<TrayReason, string>,
  },

  stayForm: {
    title: (role: string) => `补${role}`,
    amendTitle: (number: string) => `改第 ${number} 处`,
    place: '场所',
    placeHint: '名称、拼音首字母或别名；也可以在地图上点',
    point: '在地图上点',
    pointing: '请在地图上点出位置，Esc 取消。',
    pointed: (place: string) => `已点：${place}`,
    unpoint: '去掉这个点',
    role: '类别',
    from: '到达',
    until: '离开',
    certainty: '可信度',
    evidence: '来源',
    save: '记下',
    cancel: '取消',
    suggestions: '可能的单元',
    within: (name: string) => `（${name}）`,
    problems: {
      'place-missing': '请写场所，或在地图上点。', 'place-personal': '场所里像有姓名、身份证号或电话：请去掉。', 'time-wrong': '时间要写成 年-月-日 时:分。',
      'order': '离开早于到达。', 'time-future': '时间晚于现在。',
    },
  },

  legend: {
    recorded: '有记录的路', inferred: '推断的路', gap: '空白',
    witnessed: '实心：查实', hollow: '空心：推断',
    fault: '互相矛盾',
  },
};

export type TracingDeskWords = typeof tracingDeskZh;
