// Texts of passes (通行证) in Chinese: their desk, the paper, and what a checkpoint's page says.
import type { PassRefusal } from '../../domain/farming/passes/pass-cycle.ts';
import type { PassMove } from '../../domain/farming/passes/pass-entries.ts';
import type { UnaskedReason } from '../../domain/farming/passes/pass-requests.ts';
import type { PassGroup, Suspension } from '../../domain/farming/passes/pass-standing.ts';
import type { LineReason } from '../../domain/farming/lines/line-table.ts';
import type { TravelMode } from '../../domain/farming/register/farm-tables.ts';
import type { FarmCondition } from '../../domain/farming/rules/farm-pack.ts';
import type { Level } from '../../domain/zoning/level.ts';

export type ConditionKind = Exclude<FarmCondition['kind'], 'building-clean'>;

export const passesZh = {
  group: { 'to-verify': '待核实', 'to-approve': '待核准', 'to-print': '待打印', 'in-force': '当日有效', suspended: '已暂停', ahead: '未到日期', over: '已过期', ended: '不予批准或收回' } satisfies Record<PassGroup, string>,
  move: { verified: '核实', approved: '核准', printed: '打印', refused: '不予批准', withdrawn: '收回' } satisfies Record<PassMove, string>,
  moveMany: (move: string, count: string) => `${move} ${count} 张`,
  level: { none: '无', precaution: '防范', controlled: '管控', sealed: '封控' } satisfies Record<Level, string>,
  line: {
    none: '可走', 'home-unknown': '住处不在本区单元内', 'home-sealed': '住处封控，不得外出', 'home-rule': '住处不符合规则', 'home-far': '住处附近没有道路', 'field-unplaced': '地块没有位置',
    'field-far': '地块附近没有道路', 'field-closed': '地块在别处封控或管控区内', 'no-way': '没有路相通', 'shut-in': '各条路都要穿过别处封控或管控区',
  } satisfies Record<LineReason, string>,
  suspended: {
    raised: (before: string, now: string) => `住处级别由${before}升为${now}`,
    line: (reason: string) => `路线不通：${reason}`,
    'not-known': '住处、户号或地块已不在册', undone: '打印所依据的步骤被撤销', reissued: '已另行核准，换发新证', withdrawn: '已收回',
  } satisfies Record<Exclude<Suspension['reason'], 'level-raised' | 'line-closed'>, string> & Record<'raised' | 'line', (...words: string[]) => string>,
  refusal: {
    'no-name': '请填姓名：每一步都要记下是谁做的。', 'own-request': '申请的人不能核实或核准。请由另一人做这一步。', 'own-step': '核实的人不能核准。请由另一人做这一步。', 'not-verified': '还没有核实。',
    'not-approved': '还没有核准。', 'no-ground': '当日名单没有住处的级别，不能核准。', 'no-key': '没有签名密钥。', 'done-already': '这一步已经做过了。', ended: '已经不予批准或收回。',
  } satisfies Record<PassRefusal, string>,
  unasked: { 'home-unknown': '住处不在本区单元内', 'no-plots': '没有地块', 'line-closed': '路线不通', 'no-slot': '错峰计划没有排上', 'has-pass': '这段时间已有通行证' } satisfies Record<UnaskedReason, string>,
  vehicle: { foot: '步行', tricycle: '三轮车', tractor: '拖拉机', car: '汽车' } satisfies Record<TravelMode, string>,
  condition: {
    'not-contact': '不是密接、次密接', 'home-days': '居家满 {a} 天', 'pcr-within': '{a} 小时内核酸阴性', 'pcr-negatives': '{b} 天内 {a} 次核酸阴性', 'pcr-all-negative': '{a} 天内核酸全部阴性', 'antigen-same-day': '当日抗原阴性',
  } satisfies Record<ConditionKind, string>,
  hours: (from: string, until: string) => `${from}—${until}`,
  person: (person: string, people: string) => `第 ${person} 人，共 ${people} 人`,
  between: '、',
  arrow: ' → ',
  tab: {
    notOnFile: '现在显示的是推演或按发布时的名单，不能办通行证。先回到在册的名单。', queue: '三步办理', none: '还没有通行证。', first: '填经办人，按错峰计划的时段申请；再由另外两人核实、核准，然后打印。', firstPlan: '先到“错峰”排时段，回来按时段申请；赶时间也可以在下面手填时间。再由另外两人核实、核准，然后打印。',
    batch: (village: string, count: string) => `${village} ${count} 张`, age: (age: string) => `最早一张等了 ${age}`,
    minutes: (count: string) => `${count} 分钟`, hoursLong: (count: string) => `${count} 小时`, days: (count: string) => `${count} 天`,
    who: '经办人', duty: '职务（可不填）', reason: '理由', reasonMissing: '请写明理由，要告诉农户。', personal: '里面有证件号码或电话号码：请去掉，这里的文字会留在案卷里。',
    selectAll: '全选', selected: (count: string) => `已选 ${count} 张`, keys: 'J/K 上下，空格选，Shift+A 全选，A 通过，R 不予批准', check: '核实时请查：', paper: '纸张', a6: 'A6 每页一张', a4: 'A4 每页四张', again: '重新打印',
    moved: (move: string, count: string) => `已${move} ${count} 张。`, kept: (count: string, why: string) => `${count} 张没有办：${why}`, closed: '路线不通或住处封控，不能核准。', saved: (file: string) => `已保存 ${file}。`,
    levelAt: (level: string) => `按${level}核准`, back: '返回各村',
  },
  ask: {
    title: '申请通行证', byPlan: '按错峰计划的时段', byHand: '手填时间', day: '日期', from: '出发', until: '返回', button: '申请通行证', asked: (count: string) => `已申请 ${count} 张。`, unasked: (count: string) => `${count} 户没有申请：`,
    scope: { household: (id: string) => `为：农户 ${id}`, village: (name: string, count: string) => `为：${name}全村 ${count} 户`, all: (count: string) => `为：全部村屯 ${count} 户` }, narrow: '只为一村：在上面选村屯；只为一户：在“路线”里打开那一户。', badDay: '日期写成 2022-04-12。', badHours: '时间写成 6:00，返回晚于出发。', nobody: '请填经办人姓名。', more: (count: string) => `另有 ${count} 户。`,
  },
  key: {
    title: '签名密钥', missing: '还没有', away: '在别的机器', none: '还没有密钥。第一次打印前要做一把；私钥只留在这台机器上。', here: (key: string) => `密钥 ${key} 在这台机器上。`, elsewhere: (key: string) => `密钥 ${key} 在另一台机器上：打开它的密钥文件，或另做一把。`,
    passphrase: '口令（要在别的机器上签名才填，至少 12 个字符）', make: '做密钥', makeAnew: '另做一把密钥', why: '为什么换', lose: '没有口令的密钥不能搬走；丢了就另做一把，以前的纸仍按原来的密钥核对。', open: '打开密钥文件', savePrivate: '保存密钥文件', savePublic: '保存公钥（PEM）',
    short: '口令至少 12 个字符。', fault: { 'not-a-key': '这个文件不是密钥文件。', 'wrong-passphrase': '口令不对，或文件被改过。', 'other-key': '这把密钥不是本案卷的密钥。' }, holds: (key: string, moment: string) => `${key}，${moment}起`, unsafe: '这个地址不安全（不是 https 或本机），浏览器不给签名。',
  },
  sheet: {
    title: '卡点查验页', hint: (day: string) => `${day}用的一个网页文件，发到卡点手机上，离线可用。换日期：移动下面的滑块。`, gate: '卡点', allGates: '全部卡点', until: '有效到', save: '保存卡点查验页', badUntil: '时间写成 12:00，不晚于当日 24:00。', notReady: '当日的路线还没有算好，不能保存。', fileName: (district: string, day: string, gate: string) => `${district}卡点查验${gate === '' ? '' : `-${gate}`}-${day}.html`,
  },
  file: { publicKey: (key: string) => `通行证公钥-${key}.pem`, privateKey: (key: string) => `通行证密钥-${key}.json` },
  paper: {
    title: '春耕通行证', use: '一人一证，当日有效，两点一线，不得转借', number: '编号', household: '户号', village: '村屯', gate: '卡点', corridor: '路线', vehicle: '出行', day: '日期', hours: '时间', conditions: '查验', code: '查验码', verified: '村（社区）核实', approved: '乡镇（街道）核准', stamp: '（盖章）', noConditions: '无', print: (count: string) => `春耕通行证 ${count} 张`,
  },
  /** Of the page of a checkpoint: plain texts, for they are written into it. */
  checkpoint: {
    title: '卡点查验', go: '可通行', stop: '不可通行', field: '查验码或二维码内容', check: '查验', camera: '扫码', cameraOff: '停止扫码', other: 'English', gate: '卡点：{gate}', allGates: '全部卡点', day: '{day} 的通行证', until: '本页用到 {until}', count: '有效 {count} 张，暂停 {suspended} 张',
    sheet: '表码 {code}，密钥 {key}', clock: '本机时间 {now}', look: '还要查验：', person: '第 {person} 人，共 {people} 人', household: '户号', number: '编号', village: '村屯', corridor: '路线', hours: '时间', vehicle: '出行', noCrypto: '这个浏览器不能验签名，只按当日查验码放行。', noCamera: '相机打不开，请输入查验码。',
    reason: {
      ok: '在有效时间内', 'sheet-over': '本页已经过时，请换新的查验页', 'clock-wrong': '本机时间不对，先校时', 'sheet-damaged': '本页被改过或不完整，不能用', unreadable: '不是查验码，应为十个字符', unknown: '当日没有这个号', forged: '签名不对，是假的', 'other-day': '不是今天的通行证：{day}',
      'not-yet': '还没到时间：{from} 起', over: '已过时间：{until} 止', 'other-gate': '不走这个卡点：{gate}', suspended: '已暂停：{why}',
    },
    why: { 'level-raised': '住处级别上升', 'line-closed': '路线不通', 'not-known': '住处、户号或地块已不在册', undone: '所依据的步骤被撤销', reissued: '已换发新证', withdrawn: '已收回' } satisfies Record<Suspension['reason'], string>,
  },
};

export type PassesWords = typeof passesZh;
