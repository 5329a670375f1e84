// Texts of the public picture (公布图), of the map annex (附图) of a notice, and of the row that makes them, in Chinese.

export const publicPictureZh = {
  title: (district: string) => ({ parts: [district, '疫情防控分区图'], between: '' }),
  list: (day: string, standing: string) => `${day}名单（${standing}）`,
  standing: {
    published: '发布版',
    computed: '按规则计算，未发布',
    otherwise: '按规则计算，不是发布版',
    projection: '推演，不是名单',
    asPublished: '按发布时在案的数据计算',
  },
  units: (units: string) => `${units} 个单元`,
  people: (people: string) => `${people} 人`,
  peopleUnknown: '人数未登记',
  somePeopleUnknown: (units: string) => `${units} 个单元没有登记人数，未计入人数。`,
  undrawn: (units: string) => `${units} 个单元没有位置，已计入，图上未画。`,
  streetCounts: (sealed: string, controlled: string) => `地名下的数字：${sealed}、${controlled}为该街道（乡镇）封控、管控的单元数。`,
  drawnAt: (moment: string) => `制图 ${moment}`,
  rules: (title: string, id: string) => `依据 ${title}（${id}）`,
  phone: (phone: string) => `咨询电话 ${phone}`,
  between: ' · ',
  north: '北',
  file: (district: string, isoDay: string, size: string) => `${district}公布图-${isoDay}-${size}`,

  annex: {
    print: '打印附图 A3',
    title: (notice: string) => `${notice} 附图`,
    office: '（发布单位）',
    part: '附图范围',
    parts: { zones: '封控、管控单元', shown: '地图上现在的范围' },
    inset: '位置图',
    insetAlt: '本图在全区的位置',
    /** `outside`: units with a name that lie outside; '' for none. */
    partOf: (outside: string) => `本图只画全区的一部分（见位置图）${outside === '' ? '' : `，另有 ${outside} 个封控、管控或新划的单元在图外`}；表中数字为全区合计。`,
    named: (withoutRoom: string) => `图上注名的是封控、管控和新划的单元${withoutRoom === '' ? '' : `；另有 ${withoutRoom} 个太密注不下，见名单`}。`,
  },

  row: {
    title: '公布图',
    sizes: { '1080x1440': '竖版 1080×1440', '1080x1080': '方图 1080×1080', '1920x1080': '大屏 1920×1080' },
    hint: '一张自带图例的图，没有个人信息、病例位置和楼名；先看后存。',
    drawing: '正在画图…',
    drawn: '图已画好：先看，再存。',
    preview: (size: string) => `公布图预览，${size}`,
    save: (kind: string, kilobytes: string) => `存为 ${kind}（${kilobytes} kB）`,
    faults: {
      'no-webgl': '图画不出来：这个浏览器不能画地图（缺少 WebGL）。请启用硬件加速，或换一个浏览器。',
      placeless: '图画不出来：单元都还没有位置。先在“无位置单元”里给它们定位。',
      'what-if': '现在显示的是推演，不能公布。先结束推演，再画图。',
      outside: '图画不出来：地图上现在看的地方不在本区。把地图移到本区再按一次，或在“附图范围”里选封控、管控单元。',
      'not-drawn': '这次没有画成：地图没有准备好，或显卡被占用。请再按一次。',
    },
  },
};

export type PublicPictureWords = typeof publicPictureZh;
