// Texts of the desk of redrawing (改划) in Chinese.

export const redrawZh = {
  tools: '在地图上怎样取单元',
  tool: { pick: '点选', lasso: '圈选', split: '切分', draw: '新画' },
  toolTitle: {
    pick: '点地图上的单元，再点一次放下',
    lasso: '在地图上画一圈，圈内的单元全部选上',
    split: '画一条线，把选中的单元一分为二',
    draw: '在地图上画出一个新的单元',
  },
  hint: '点选或圈选地图上的单元，或用“查找单元”选中后按 B；再定级别，看清代价，记入案卷。',
  inHand: (units: string) => `已选 ${units} 个单元`,
  none: '还没有选单元',
  layDown: (name: string) => `放下${name}`,
  layDownAll: '全部放下',
  takeSelected: (name: string) => `选上${name}`,
  more: (units: string) => `等，共 ${units} 个`,
  level: '调整为',
  reason: '理由',
  by: '决定人（姓名或职务）',
  until: '加严的止日（不填则按规则推定）',
  assign: '记入案卷',
  raising: (units: string, until: string) => `${units} 个加严：从${until}。`,
  lists: (from: string, to: string) => `${from}名单到${to}名单`,
  lowering: (units: string, day: string) => `${units} 个放宽：只管${day}这一份名单；小区内一有新阳性即自行失效。`,
  same: (units: string) => `${units} 个原本就是这一级，也记一笔，规则放宽后仍保持。`,
  onlyParts: '只调整一栋楼：点开它，在“人工调整”里记。',
  published: (day: string) => `${day}名单已经发布，不能改。从下一份名单起改，或看计算结果，拟一个更正的版本。`,
  showComputed: '看计算结果',
  nextList: (day: string) => `去${day}名单`,
  whatIf: '现在显示的是推演，先结束推演再改划。',
  readOnly: '本页只读，不能改划。',
  problem: {
    nothing: '先选单元。',
    level: '先选级别。',
    reason: '请写明理由：会随名单公开。',
    by: '请写明谁决定的。',
    personal: '里面有证件号码或电话号码：请去掉，这里的文字会公开显示。',
    until: '止日不能早于这份名单。',
  },

  cost: {
    title: '代价',
    asking: '正在计算……',
    choose: '选了单元和级别，这里就算出改划前后各是多少。',
    caption: '改划前后的名单',
    before: '现在',
    now: '改后',
    rows: {
      sealedPeople: '封控人数', sealedHouseholds: '封控户数', sealedBuildings: '封控楼栋',
      controlledPeople: '管控人数', controlledHouseholds: '管控户数',
      gates: '封控、管控单元的大门', testsDue: '当日应检人数', linesBroken: '受阻的田间路线', muBroken: '受阻农田（亩）',
    },
    unknown: (units: string) => `有 ${units} 个单元没有人数，未计入。`,
  },
};

export type RedrawWords = typeof redrawZh;
