// What stands in the farming desk's tables and printed pages, in Chinese; farming-exports-en.ts has the same shape.
import type { Crop, TravelMode } from '../../domain/farming/register/farm-tables.ts';
import type { LineChangeKind } from '../../domain/farming/answers.ts';
import type { LineReason, LineState } from '../../domain/farming/lines/line-table.ts';
import type { Operation, Substitution } from '../../domain/farming/season/season-table.ts';
import type { ResourceKind, UnmetReason } from '../../domain/farming/staggering/problem.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

export const farmingExportsZh = {
  /** Names of sheets of a district without villages; else a sheet bears the village's name. */
  sheet: { slots: '错峰安排表', substitutes: '代耕代种协议清单', calls: '通知名单', map: '路线表' },
  title: {
    slots: (place: string, days: string) => `${place}错峰安排表（${days}）`,
    substitutes: (place: string, days: string) => `${place}代耕代种协议清单（${days}）`,
    calls: (place: string, days: string) => `${place}出行变化通知名单（${days}）`,
    map: (place: string, days: string) => `${place}两点一线路线图（${days}）`,
  },
  noVillage: '村屯不明',
  reportedBy: (district: string) => `填报单位：${district}`,
  cutOff: (cutOff: string) => `截至时间：${cutOff}`,
  pack: (pack: string) => `春耕规则：${pack}`,
  madeAt: (moment: string) => `制表时间：${moment}`,
  rows: (rows: string) => `共 ${rows} 行`,
  /** Against which list changes are told. */
  against: (day: string) => `与 ${day}名单相比`,
  againstNone: '没有可比的名单',
  toSign: { slots: ['填报人：', '审核人：', '签发人（村书记）：'], substitutes: ['填报人：', '审核人：', '签发人：'], calls: ['填报人：', '审核人：', '签发人：'], map: ['填报人：', '审核人：', '签发人：'] },
  between: '、',

  columns: {
    village: '村屯', household: '户号', day: '日期', slot: '时段', people: '人数', mode: '出行方式', block: '片', plots: '地块', plot: '地块', mu: '面积（亩）',
    minutes: '单程（分钟）', kilometers: '单程（千米）', note: '说明', crop: '作物', operation: '农事', windowFrom: '农时起', windowUntil: '农时止',
    daysLeft: '剩余天数（含当日）', farmer: '农户户号', earliest: '农户最早可到', helper: '代耕户号', helperVillage: '代耕户村屯', helperKilometers: '相距（千米）',
    helpFrom: '代耕起', helpUntil: '代耕止', signFarmer: '农户（或亲属）签字', signHelper: '代耕人签字', signVillage: '村（社区）签字',
    change: '变化', state: '现状', reason: '原因', unit: '涉及单元', gate: '出口卡口', roads: '途经道路', told: '已通知',
  },
  mode: { foot: '步行', tricycle: '三轮车', tractor: '拖拉机', car: '汽车' } satisfies Texts<TravelMode> as Texts<TravelMode>,
  crop: { rice: '水稻', maize: '玉米', soybean: '大豆', vegetables: '蔬菜', other: '其他' } satisfies Texts<Crop> as Texts<Crop>,
  operation: { nursery: '育秧', transplant: '插秧', sow: '播种' } satisfies Texts<Operation> as Texts<Operation>,
  resource: { segment: '路段', bridge: '桥', block: '片', greenhouse: '大棚' } satisfies Texts<ResourceKind> as Texts<ResourceKind>,
  state: { open: '正常通行', loop: '闭环往返', closed: '不能去' } satisfies Texts<LineState> as Texts<LineState>,
  lineReason: {
    none: '', 'home-unknown': '住处不在单元列表中', 'home-sealed': '住处封控，足不出户', 'home-rule': '住处不符合出行条件', 'home-far': '住处附近没有路',
    'field-unplaced': '地块没有位置', 'field-far': '地块附近没有路', 'field-closed': '地块在封控区、管控区内', 'no-way': '没有路相通', 'shut-in': '只能穿过封控区、管控区',
  } satisfies Texts<LineReason> as Texts<LineReason>,
  change: {
    suspended: '暂停出行', restored: '恢复出行', rerouted: '改走他路', 'loop-begins': '改为闭环', 'loop-ends': '不再闭环', 'reason-changed': '仍不能去，原因变了',
  } satisfies Texts<LineChangeKind> as Texts<LineChangeKind>,
  /** Why a party has no slot. */
  unmet: {
    none: '', closed: '未安排：不能出行', 'too-long': '未安排：路程太长，一个时段往返不及', 'no-window': '未安排：没有可用时段', 'over-capacity': '未安排：人数已满',
    mixed: '未安排：片内已有外村', 'too-near': '未安排：与相邻地块间距不足', 'window-empty': '未安排：农时内没有可用时段',
  } satisfies Texts<UnmetReason> as Texts<UnmetReason>,
  unmetAt: (reason: string, kind: string, name: string) => `${reason}（${kind}${name === '' ? '' : ` ${name}`}）`,
  notFound: {
    none: '', 'no-helper-near': '未找到：附近没有愿代耕的农户', 'no-machine': '未找到：没有所需农机', 'no-days-left': '未找到：农时内天数不够', 'all-busy': '未找到：代耕户都已排满', 'all-closed': '未找到：代耕户都不能去',
  } satisfies Texts<Substitution['reason']> as Texts<Substitution['reason']>,

  print: {
    internal: '内部资料 注意保管',
    empty: { slots: '没有需要安排的农户。', substitutes: '没有需要代耕代种的地块。', calls: '没有变化，不必通知。', map: '没有去田间的路线。' },
    number: '序号',
    mapAlt: '路线图',
    legend: '图例',
    courses: { open: '准走的路', closed: '走不通的路', home: '住处', gate: '卡口', field: '地块', stop: '在此受阻' },
    rule: '只准在住处与地块之间往返，按图上的路和卡口走，不绕行、不停留。',
    list: '农户与路线',
  },

  draw: {
    title: { plot: '画好的地块', track: '画好的田间路', gate: '画好的卡口' },
    tool: { plot: '画地块', track: '画田间路', gate: '定卡口' },
    hint: {
      plot: '在地图上沿田埂点出地块的角，双击或按回车结束。',
      track: '在地图上沿路点出田间路，双击或按回车结束；两端点在已有的路上才相通。',
      gate: '在地图上点卡口的位置。',
    },
    needsMap: '这个浏览器不能画地图，画不了。',
    area: (mu: string) => `量得 ${mu} 亩`,
    length: (meters: string) => `量得 ${meters} 米`,
    field: { id: '地块编号', household: '农户户号', village: '所在村屯', block: '片', crop: '作物', kind: '类型', mu: '面积（亩），空着用量得的', name: '名称', unit: '守哪个单元', oneway: '只许' },
    optional: '可不填',
    kind: { field: '大田', greenhouse: '大棚' },
    oneway: { both: '出入', out: '出', in: '入' },
    record: '记下',
    cancel: '不要了',
    problem: {
      'id-missing': '请写地块编号。',
      'id-taken': '这个地块编号已经有了。',
      'household-unknown': '户号不在农户登记里。',
      'mu-wrong': '面积要写大于 0 的数。',
      'unit-unknown': '没有这个名称的单元。',
      'personal-number': '不要写身份证号或电话号码。',
    },
    refused: {
      'too-few': '点太少：地块至少三个角，路至少两个点。',
      'no-area': '几个角在一条线上，没有面积。',
      'crosses-itself': '边线自己交叉了，请重画。',
      'no-place': '坐标不对。',
    },
  },
};

export type FarmingExportWords = typeof farmingExportsZh;
