// The sentences about a unit's standing in Chinese.
import type { StandingWords } from './standing-words.ts';
import { zh } from './zh.ts';

export const standingZh: StandingWords = {
  join: (parts) => parts.join('、'),
  level: zh.level,
  levelAs: (level, label) => `${level}（${label}）`,
  stageDay: (day, days) => ` 第${day}/${days}天`,
  heldDays: (days) => `，期满后又等了${days}天`,
  sinceShort: (day) => `（${day}起）`,
  headline: (status, next) => `${status}；${next}`,
  liveSeals: (from, level) => `当日有阳性报告，${from}起转为${level}`,
  liveRestarts: '当日又有阳性报告，封控重新计日',
  liveRestartsUntil: (next) => `当日又有阳性报告，封控重新计日；此后若无新增，${next}`,
  ifNothingNew: (change) => `若无新增，${change}`,
  ifNothingNewAndMet: (change) => `若无新增且条件满足，${change}`,
  heldUntil: (waits, change) => `等${waits}；若随即满足，最早${change}`,
  heldOpen: (waits) => `等${waits}`,
  eased: (from, level) => `${from}起可降为${level}`,
  released: (from) => `${from}起可解除`,
  tightened: (from, level) => `${from}起转为${level}`,
  noChangeAhead: '没有即将到来的变动',
  noEndByDate: '没有按日期的终点',
  waits: { screening: '核酸筛查', contact: '密接期满', disinfection: '消杀评估' },

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
  clause: (title, id, clause) => `依据《${title}》（${id}）：${clause}`,
  counting: {
    A: '计日方式 A：报告当日为第0天，满期后的次日0时起变更。',
    B: '计日方式 B：报告当日为第1天。',
  },
  mode: { hold: '未记录的条件：从严等待。', 'assume-met': '未记录的条件：视为已满足。' },
  notCounted: (day, count, reason) => `${day}报告${count}例不计：${reason}。`,
  notCountedReason: {
    reclassified: '此前报告的转归',
    'found-in-isolation': '转出隔离后才采样',
    'same-person': '同一人已有更早的报告',
    'by-hand': '人工研判为不计',
  },

  condition: (condition, notBefore) => {
    switch (condition.kind) {
      case 'round-on-day':
        return `第${condition.day}天${notBefore ? `（${notBefore}）` : ''}或之后一轮核酸筛查全部阴性`;
      case 'round-before-release':
        return `解除前${condition.days}天内${notBefore ? `（${notBefore}起）` : ''}一轮全员核酸筛查全部阴性`;
      case 'contacts-cleared':
        return `区域内最后一名密接距末次暴露超过${condition.days}天且检测阴性${notBefore ? `（${notBefore}名单起满期）` : ''}`;
      case 'disinfection-passed':
        return '最近阳性之后的消杀评估合格';
    }
  },
  answer: (answer, decidedBy, shade) => {
    if (answer === 'met') return decidedBy ? `已满足（${decidedBy}）` : '已满足';
    if (answer === 'unmet') return decidedBy ? `未满足（${decidedBy}）` : '未满足';
    return { waiting: '未记录，从严等待', assumed: '未记录，视为已满足', early: '尚未记录' }[shade];
  },
  conditionLine: (condition, answer) => `${condition}：${answer}。`,
  blockedLine: (waits, condition, remedy) => `等${waits}：须${condition}。${remedy}`,
  remedy: (condition, notBefore, answer) => {
    switch (condition.kind) {
      case 'round-on-day':
      case 'round-before-release':
        return answer === 'unmet'
          ? '最近一轮没有通过；重做一轮，全阴结果登记后的次日名单可下调。'
          : '登记一轮全阴结果后，次日名单可下调。';
      case 'contacts-cleared':
        return answer === 'unmet' && notBefore
          ? `${notBefore}名单起才满期。`
          : '登记密接的末次暴露日和阴性结果（或登记“区域内无密接”）后，次日名单可下调。';
      case 'disinfection-passed':
        return answer === 'unmet' ? '上次评估不合格；重新消杀并登记合格结果。' : '登记合格的评估结果后，次日名单可下调。';
    }
  },

  newPositiveSeals: '若有阳性报告：次日名单起转为封控区。',
  newPositiveRestarts: '若再有阳性报告：次日名单起封控重新计日。',
  stillNeeded: (condition) => `届时还须：${condition}。`,
  underB: (from, daysEarlier) => `若按计日方式 B：${from}起，早${daysEarlier}天。`,
  run: (range, level, days) => `${range} ${level}（${days}天）`,
  runOngoing: (from, level, days) => `${from}起 ${level}（至今${days}天）`,
};
