// Invented names: townships, compounds, hamlets, roads, waters. None is taken from a real list; likenesses are chance.
import type { VenueUse } from './places.ts';
import type { Random } from './random.ts';

export const DISTRICT_NAME = { zh: '永宁区', en: 'Yongning' } as const;

/** How the page names it: nobody may take its numbers for real ones. */
export const DEMO_NAME = { zh: '永宁区（演示）', en: 'Yongning (demo)' } as const;

/** By key number: the three street offices of the town first, then the townships in the order of their seats. */
export const STREET_NAMES = [
  '文昌街道', '迎春街道', '滨南街道', '柳荫镇', '三道梁镇', '东甸子镇', '万和镇', '双庙岗镇', '青石岭镇', '南柞镇',
  '长胜屯乡', '沙河湾镇', '靠河镇', '松岗乡',
] as const;

export const RIVER_NAME = '青沙河';
export const STREAM_NAMES = ['白桦沟河', '腰站小河'] as const;
export const RESERVOIR_NAMES = ['白桦沟水库', '鹊岭水库', '柞树沟水库', '小西沟水库'] as const;

const COMPOUND_FIRST = [
  '安康', '和顺', '福临', '瑞景', '锦园', '阳光', '金桥', '翠堤', '滨河', '书香', '学苑', '丰泽', '嘉和', '东方', '祥云', '明珠', '怡景', '春晖',
  '秋实', '景泰', '盛德', '华庭', '御景', '丽水', '康乐', '世纪', '新民', '建设', '工农', '红星', '光华', '胜利', '向阳', '团结', '友谊', '朝晖',
  '百合', '丁香', '玉兰', '海棠', '梧桐', '银杏', '枫叶', '白桦', '青松', '杏花', '荷塘', '静安', '雅居', '清华园', '天合', '万福', '聚贤', '德馨里',
] as const;
const COMPOUND_LAST = ['家园', '小区', '花园', '嘉苑', '新村', '华府', '名苑', '新城', '佳苑', '雅园', '公寓', '里'] as const;
const WORK_UNITS = ['粮食局', '供销社', '农机厂', '铁路', '邮电', '一中', '水利局', '林业局', '纺织厂', '酒厂', '商业局', '化肥厂', '运输公司', '电力局', '建筑公司', '医院'] as const;

const FAMILIES = '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈任姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤' as const;
const HAMLET_FAMILY_LAST = ['家屯', '家窝堡', '家店', '家油坊', '家炉', '家岗子', '家沟', '家粉坊', '家烧锅', '家洼子', '家围子', '家街'] as const;
const HAMLET_LAND = [
  '柳条沟', '榆树底', '大泉眼', '黑鱼泡', '杨木林', '石头口', '柞木台', '腰岭', '北洼', '高台', '二道沟', '三道沟', '四道沟', '头道岗', '二道岗', '三棵树',
  '五棵榆', '七间房', '八间房', '大院', '小河沿', '河湾', '渡口', '蘑菇岭', '杏树园', '梨树园', '山根', '平安', '太和', '长兴', '永发', '福利', '新立', '新发',
  '兴隆', '天德', '裕民', '红光', '前进', '先锋', '东升', '双泉', '月亮泡', '鹰嘴', '馒头山', '靠山', '大桥', '碾子沟', '磨盘', '窑地', '花园', '金场',
] as const;
const SIDES = ['东', '西', '南', '北', '前', '后', '上', '下', '大', '小', '老', '新'] as const;

/** Draws names, each only once in the whole district. */
export class NameGiver {
  private readonly used = new Set<string>(STREET_NAMES);

  constructor(private readonly random: Random) {}

  private fresh(draw: () => string): string {
    for (let attempt = 0; attempt < 400; attempt++) {
      const name = draw();
      if (!this.used.has(name)) {
        this.used.add(name);
        return name;
      }
    }
    throw new Error('the stock of names is used up');
  }

  compound(): string {
    const { random } = this;
    return this.fresh(() => {
      if (random.chance(0.09)) return `${random.pick(WORK_UNITS)}${random.pick(['家属楼', '家属院', '住宅小区'])}`;
      const base = random.pick(COMPOUND_FIRST);
      const name = base.endsWith('里') || base.endsWith('园') ? base : base + random.pick(COMPOUND_LAST);
      return random.chance(0.16) ? `${name}${random.pick(['一期', '二期', '三期', '东区', '西区'])}` : name;
    });
  }

  hamlet(): string {
    const { random } = this;
    return this.fresh(() => {
      const side = random.chance(0.42) ? random.pick(SIDES) : '';
      if (random.chance(0.55)) return side + random.pick([...FAMILIES]) + random.pick(HAMLET_FAMILY_LAST);
      return `${side}${random.pick(HAMLET_LAND)}${random.chance(0.5) ? '屯' : ''}`;
    });
  }

  venue(use: VenueUse, township: string, inTown: boolean): string {
    const { random } = this;
    const short = township.replace(/(街道|镇|乡)$/u, '');
    return this.fresh(() => {
      switch (use) {
        case 'hospital': return '永宁区人民医院';
        case 'school': return inTown ? `永宁区${random.pick(['第一', '第二', '第三', '第四', '第五', '第六', '实验', '育才', '文昌', '迎春'])}${random.pick(['小学', '中学'])}` : `${short}${random.pick(['中心小学', '中学'])}`;
        case 'market': return inTown ? `${short}${random.pick(['农贸市场', '早市', '综合批发市场', '商贸城', '购物广场'])}` : `${short}${random.pick(['大集', '农贸市场'])}`;
        case 'office': return inTown ? `永宁区${random.pick(['政务服务中心', '农业农村局', '客运站', '交通局', '文化中心', '档案馆'])}` : `${short}${random.pick(['镇政府', '卫生院', '人民政府', '农机站'])}`;
        case 'workplace': return `${random.pick(['永丰', '北禾', '青沙', '恒信', '鑫达', '长河', '绿野', '吉禾', '东泽', '宏图', '远山', '禾丰园'])}${random.pick(['食品厂', '米业', '饲料厂', '机械厂', '纸业', '物流园', '种业', '建材厂', '冷库'])}`;
      }
    });
  }
}

const AVENUE_NAMES = ['人民大街', '文昌大街', '迎宾大街', '新华大街', '长宁大街', '东岭大街', '工农大街', '站前大街', '永兴大街', '育才大街'] as const;
const ROW_NAMES = ['江南四路', '滨南路', '南堤路', '北堤路', '永宁大路', '和平大路', '青沙大路', '北环路'] as const;
const LANE_FIRST = ['康宁', '福安', '长青', '光明', '团山', '新立', '民主', '解放', '利民', '兴华', '景阳', '春光', '丰收', '桥北', '柳堤', '兴业', '永顺', '泰安', '惠民', '学府', '文化', '体育', '粮库', '铁东'] as const;

/** Names of roads by route: trunk and county roads, avenues, the longer streets of the town. */
export function roadName(route: string, townshipName: (label: number) => string, ends: { readonly trunk: readonly (readonly number[])[]; readonly cross: readonly (readonly [number, number])[] }): string {
  const [kind, first, second] = route.split('-');
  const index = Number(first);
  const head = (label: number): string => townshipName(label).slice(0, 1);
  switch (kind) {
    case 'trunk': return `永${head(ends.trunk[index]!.at(-1)!)}公路`;
    case 'cross': return `${head(ends.cross[index]![0])}${head(ends.cross[index]![1])}线`;
    case 'row': return ROW_NAMES[index]!;
    case 'column': return AVENUE_NAMES[index]!;
    case 'lane': return `${LANE_FIRST[index % LANE_FIRST.length]!}${index < 48 ? '街' : `${'一二三四五六七八九十'[Math.floor(index / 48) % 10]!}${index % 2 ? '街' : '胡同'}`}`;
    case 'seat': return `${townshipName(index).replace(/(镇|乡)$/u, '')}${'一二三四五六七八九十'[Number(second)]!}街`;
    default: return '';
  }
}
