// The sentences about a unit's standing in Chinese.
import type { CauseStanding } from '../../domain/zoning/judge/standing.ts';
import type { StandingWords } from './standing-words.ts';
import { zh } from '../zh.ts';

const around = (text: string | null, write: (text: string) => string): string => (text === null ? '' : write(text));

function causeShort(cause: CauseStanding['cause'], area: string): string {
  switch (cause) {
    case 'positives': return `${area}有阳性报告`;
    case 'repeat': return `${area}封控期内再有阳性报告`;
    case 'around': return `${area}内有封控的部分`;
    case 'order': return `指挥部对${area}的决定`;
    case 'visit': return `感染者在传染期内到过${area}`;
  }
}

export const standingZh: StandingWords = {
  join: (parts) => parts.join('、'),
  level: zh.level,
  levelAs: (level, label) => `${level}（${label}）`,
  levelDecided: (level, ruleLevel) => `${level}（人工决定；按规则为${ruleLevel}）`,
  stageDay: (day, days) => ` 第${day}/${days}天`,
  heldDays: (dueFrom, days) => `，${dueFrom}已满期，多等了${days}天`,
  sinceShort: (day) => `（${day}起）`,
  headline: (status, next) => `${status}；${next}`,
  liveReason: (reason, day) => {
    switch (reason) {
      case 'positive': return `${day}当日有阳性报告`;
      case 'decision': return `${day}当日有指挥部决定，或定为感染者到过`;
      case 'county': return `全县${day}当日新增封控或管控`;
    }
  },
  liveRaises: (reason, level, from) => `${reason}，即时按${level}管理，${from}起列入名单`,
  liveAgain: (day, level, restarts) => `${day}当日又有阳性报告，${restarts ? `${level}重新计日` : `仍为${level}`}`,
  liveAgainUntil: (again, next) => `${again}；此后若无新增，${next}`,
  ifNothingNew: (change) => `若无新增，${change}`,
  ifNothingNewAndMet: (change) => `若无新增且条件满足，${change}`,
  heldUntil: (waits, change) => `等${waits}；若随即满足，最早${change}`,
  heldOpen: (waits) => `等${waits}`,
  overrideEnds: (until, from, level) => `人工决定到${until}为止，若无新增，${from}起按规则为${level}`,
  eased: (from, level) => `${from}起可降为${level}`,
  released: (from) => `${from}起可解除`,
  tightened: (from, level) => `${from}起转为${level}`,
  noChangeAhead: '没有即将到来的变动',
  noEndByDate: '没有按日期的终点',
  dueButOpen: (from) => `按日期${from}满期，届时能否下调尚不能定`,
  waits: { screening: '核酸筛查', contact: '密接期满', disinfection: '消杀评估', part: '封控部分解除', decision: '研判决定' },
  sentence: (text) => `${text}。`,

  decided: (by, level, range, madeOn) => `${by === '' ? '人工决定（未留姓名、职务）' : `${by}决定`}：${range}名单按${level}，${madeOn}作出。`,
  decidedReason: (reason) => `理由：${reason === '' ? '未填写' : reason}。`,
  decidedEffect: (effect, ruleLevel) => {
    switch (effect) {
      case 'stricter': return `按规则为${ruleLevel}，人工决定从严。`;
      case 'milder': return `按规则为${ruleLevel}，人工决定放宽。`;
      case 'same': return `按规则也为${ruleLevel}。`;
      case 'overtaken': return `按规则为${ruleLevel}，比人工决定更严，以规则为准。`;
    }
  },
  decidedRefused: (by, level, range, madeOn) =>
    `${by === '' ? '人工' : by}决定（${madeOn}）：${range}名单按${level}，没有生效：按所用规则，楼栋、单元不得低于所在小区。要放宽，请对小区作出决定。`,
  decidedEnds: (effect, until) => effect === 'milder'
    ? `到${until}24时自行终止；其间报告或补报阳性，或规则变严，即提前终止，次日名单恢复按规则。`
    : `到${until}24时自行终止，此后按规则；其间规则更严的，以规则为准。`,
  decidedEnded: (nextList) => `当日有阳性报告，人工决定随即终止，${nextList}名单起按规则。`,

  cause: ({ cause, area, anchor, level, since, dueOn, isPast, waits }) => {
    const end = dueOn === null ? '没有按日期的期限' : isPast ? `${dueOn}名单已满期${waits === '' ? '' : `，等${waits}`}` : `${dueOn}名单满期`;
    return `${causeShort(cause, area)}：${cause === 'order' ? `${anchor}作出` : `自${anchor}起算`}，${since}名单起为${level}，${end}。`;
  },
  causeVisit: ({ range, reportedOn, risk, countsFrom }) => {
    const from = { later: '到访日与报告日中较晚的一天', lastVisit: '最后到访日', reported: '报告日' }[countsFrom];
    return `到访${range}，${reportedOn}报告，密接难以判定，传播风险${risk === 'high' ? '较高' : '一般'}；从${from}起算。`;
  },
  causeAnchor: ({ of, missing }) => {
    const from = { sampled: '采样日', onset: '发病日', lastCaseIsolated: '隔离日', caseLeftPremises: '病例转出日' }[of];
    return `从${from}起算${missing === 0 ? '' : `；${missing}例没有登记${from}，按报告日`}。`;
  },
  causeClause: (pack, clause) => `依据${pack}：${clause}`,
  areaAround: '所在小区',
  severalCauses: (count) => `以上${count}个起因各自计日，按最严的定；同级的，等最晚满期的。`,
  byAreaAround: '等级随所在小区：小区另有封控部分或人工决定。',
  sealedParts: (names, more) => `区内单独封控：${names.join('、')}${more === 0 ? '' : `等${names.length + more}处`}，按各自的日期解除。`,
  bySealedParts: (names, more) => `等级随所在小区：小区内${names.join('、')}${more === 0 ? '' : `等${names.length + more}处`}在封控。`,
  eligible: (level, cutOff, dueOn, isPast, byRule) =>
    `${byRule ? '按规则的日期' : '按日期'}：${level}${isPast ? '已于' : '到'}${cutOff}期满，${dueOn}名单起${isPast ? '本可下调' : '可下调'}。`,
  notEligible: (level) => `按日期：${level}没有期限。`,

  partOf: (part, whole) => `${part}属于${whole}，等级随${whole}。`,
  ownPositive: (part, day) => `${part}自己的最近阳性：${day}报告。`,
  ownNone: (part) => `${part}自己没有计入的阳性报告。`,
  basis: (day, cutOff) => `${day}名单依据截至${cutOff}的完整数据。`,
  basisAhead: (day, cutOff) => `${day}名单是推演：数据截至${cutOff}，其后按无新增计算。`,
  since: (day, level) => `自${day}名单起连续为${level}。`,
  neverPositive: (cutOff) => `截至${cutOff}没有计入的阳性报告。`,
  lastPositive: (day, count) => `最近阳性：${day}报告，${count}例。`,
  earlier: (items, more, total) => `此前：${items.join('、')}${more ? '等' : ''}；合计${total}例。`,
  positiveItem: (day, count) => `${day} ${count}例`,
  liveFact: (day) => `${day}当日有阳性报告，未入本日名单。`,
  packName: (title, id) => (title === id || title === '' ? id : `《${title}》（${id}）`),
  clause: (pack, clause) => `依据${pack}：${clause}`,
  rules: (pack) => `所用规则：${pack}。`,
  counting: (count, anchor) => count === 'A' ? `计日方式 A：${anchor}为第0天，满期后的次日0时起变更。` : `计日方式 B：${anchor}为第1天。`,
  mode: { hold: '未记录的条件：从严等待。', 'assume-met': '未记录的条件：视为已满足。' },
  notCounted: (day, count, reason) => `${day}报告${count}例不计：${reason}。`,
  notCountedReason: {
    reclassified: '此前报告的转归',
    'found-in-isolation': '转出隔离后才采样',
    'same-person': '同一人已有更早的报告',
    'by-hand': '人工研判为不计',
  },
  testDays: (dates, days, next) => {
    const when = next === null ? '检测日已过' : next === '' ? '当日即检测日' : `下一次${next}`;
    return `全员检测（第${days.join('、')}天）：${dates.join('、')}；${when}。`;
  },

  condition: (condition, { from, window, decidedBy, transferredOn, pastBy, pastOn }, isMet) => {
    switch (condition.kind) {
      case 'round-on-day':
        return `第${condition.day}天${around(from, (day) => `（${day}）`)}或之后一轮核酸筛查全部阴性`;
      case 'round-before-release':
        return `解除前${condition.days}天内${around(window, (range) => `（${range}）`)}一轮全员核酸筛查全部阴性`;
      case 'contacts-cleared': {
        const or = condition.transferredDays === undefined ? '' : `（或转运后超过${condition.transferredDays}天）`;
        const fact = transferredOn === null ? around(decidedBy, (day) => `末次暴露${day}，`) : `${transferredOn}转运，`;
        const day = from !== null ? `（${fact}${from}名单起满期）` : pastBy === null ? '' : `（末次暴露不晚于${pastBy}的，${pastOn}名单即满期）`;
        if (isMet && from === null) return '区域内密接都已满期且检测阴性';
        return `区域内最后一名密接距末次暴露超过${condition.days}天${or}且检测阴性${day}`;
      }
      case 'contacts-left': {
        const day = from !== null ? `（${around(transferredOn, (moved) => `${moved}转运，`)}${from}名单起满期）`
          : pastBy === null ? '' : `（${pastBy}及以前转运的，${pastOn}名单即满期）`;
        if (isMet && from === null) return '区域内密接都已转运满期且检测阴性';
        return `区域内密接全部转运满${condition.days}天且检测阴性${day}`;
      }
      case 'disinfection-passed':
        return `最近阳性${around(from, (day) => `（${day}）`)}之后的消杀评估合格`;
      case 'parts-released':
        return '区内没有仍在封控的楼栋或单元';
    }
  },
  answer: (answer, decidedBy, shade) => {
    if (answer === 'met') return decidedBy ? `已满足（${decidedBy}）` : '已满足';
    if (answer === 'unmet') return decidedBy ? `未满足（${decidedBy}）` : '未满足';
    return { waiting: '未记录，从严等待', assumed: '未记录，视为已满足', early: '尚未记录' }[shade];
  },
  metByThen: '届时满足',
  noContacts: '已满足（登记为区域内无密接）',
  answerShort: { met: '已满足', unmet: '未满足', 'not-recorded': '未记录', held: '受阻' },
  fromDay: (day) => `${day}起`,
  conditionLine: (condition, answer) => `${condition}：${answer}。`,
  blockedLine: (waits, condition, remedy) => `等${waits}：须${condition}。${remedy}。`,
  remedy: (condition, answer, { from, window, decidedBy }) => {
    switch (condition.kind) {
      case 'round-on-day':
        return answer === 'unmet' ? `${decidedBy ?? '最近'}一轮没有通过；再做一轮并登记全阴结果` : `登记${around(from, (day) => `${day}或之后`)}一轮的全阴结果`;
      case 'round-before-release':
        return answer === 'unmet' ? `${decidedBy ?? '最近'}一轮没有通过；再做一轮并登记全阴结果` : `登记${window ?? ''}一轮的全阴结果`;
      case 'contacts-cleared':
        if (answer === 'unmet' && from !== null) return `等到${from}名单`;
        return from === null ? '没有登记密接；登记末次暴露日和阴性结果，或登记“区域内无密接”' : '密接还缺检测结果；登记阴性结果';
      case 'contacts-left':
        if (answer === 'unmet') return from === null ? `${around(decidedBy, (day) => `${day}末次暴露的`)}密接还没有转运；登记转运日` : `等到${from}名单`;
        return from === null ? '没有登记密接；登记转运日和阴性结果，或登记“区域内无密接”' : '密接还缺检测结果；登记阴性结果';
      case 'disinfection-passed':
        return answer === 'unmet' ? `${decidedBy ?? ''}评估不合格；重新消杀并登记合格结果` : `登记${around(from, (day) => `${day}以后`)}合格的评估结果`;
      case 'parts-released':
        return '待区内封控的楼栋或单元先解除';
    }
  },
  assumedMet: '按本区的选择视为已满足',
  thenNextList: (remedy) => `${remedy}后，次日名单可下调`,
  decisionNeeded: (positive) => `对${positive ?? '监测期内'}的阳性作出研判决定`,
  decisionRemedy: (positive) => `登记${around(positive, (day) => `${day}或之后作出的`)}人工决定；自其生效的名单起，按原计日继续`,
  heldByCause: (waits, cause) => `${waits}（另一起因：${cause}）`,
  heldByCauseRemedy: '未满足或未记录；见该起因',
  causeShort,

  newPositive: {
    seals: '若有阳性报告：即时封控，次日名单起转为封控区。',
    restarts: '若再有阳性报告：次日名单起封控重新计日。',
    part: '若再有阳性报告：所在楼栋或单元即时封控，本区管控重新计日。',
    'part-alone': '若有阳性报告：只有所报的楼栋或单元即时封控，次日名单起列入；报在本区而没有写明楼栋的，本区封控。',
    whole: '若有阳性报告：整个小区即时封控，次日名单起重新计日；报在封控未满期的楼栋内的，只该楼栋重新计日。',
    'building-again': '若再有阳性报告：所在楼栋（没有写明楼栋的为整个小区）另行封控计日；封控已满期仍在等待的，整个小区重新封控。',
    'ends-override': '若有阳性报告：人工决定随即终止，次日名单起按规则为封控区。',
    undecided: '若再有阳性报告：仍须研判决定，等级不自行变动。',
  },
  revocable: (ruleLevel) => `人工决定可以改作；撤销后即按规则为${ruleLevel}。`,
  stillNeeded: (condition) => `届时还须：${condition}。`,
  underB: (from, daysEarlier) => `若按计日方式 B：${from}起，早${daysEarlier}天。`,

  run: (range, level, days) => `${range} ${level}（${days}天）`,
  runOngoing: (from, level, days) => `${from}起 ${level}（至今${days}天）`,
  chainPositives: (range, count) => `${range} 报告阳性${count}例`,
  chainCause: (day, cause, level) => `${day} ${cause}：${level}`,
  chainVisit: (range, area) => `${range} 感染者到过${area}`,
  chainOverrideEnded: (day, level, by) => `${day}名单起 按${level}的人工决定提前终止：${by === 'positive' ? '其间报告或补报阳性' : '规则变严'}`,
  chainOverride: (day, by, level, range) => `${day} ${by === '' ? '人工' : by}决定：${range}按${level}`,
  chainHeld: (day, waits) => `${day}起 满期未降，等${waits}`,
  chainPack: (day, pack) => `${day}名单起 改按${pack}`,
  chainRound: (day, isClean) => `${day} 核酸筛查${isClean ? '全部阴性' : '没有通过'}`,
  chainAnswer: (kind, day, isMet) => {
    switch (kind) {
      case 'contacts-cleared':
      case 'contacts-left': return `${day} 最后一名密接末次暴露`;
      case 'disinfection-passed': return `${day} 消杀评估${isMet ? '合格' : '不合格'}`;
      case 'round-on-day':
      case 'round-before-release':
      case 'parts-released': return null;
    }
  },
};
