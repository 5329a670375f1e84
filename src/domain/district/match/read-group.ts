// The villagers' group (村民小组: 组, 社) at the end of a village's name.
import { readNumeral } from './normal-form.ts';

export interface Group {
  readonly village: string;
  /** Number and word, equal for two writings of one group: 三组, 3组 and 第三村民小组 are "3组". */
  readonly value: string;
}

// 安康家园三组 may be a name: only what ends as villages and hamlets do has groups.
const GROUP = /^(?<village>\p{Script=Han}+[村屯庄堡沟岗甸子])第?(?<number>\d+|[〇零一二两三四五六七八九十百]+)(?:(?<association>社)|(?:村民)?小?组)$/u;

/** The group at the end of a normalised text, null where it names none. */
export function readGroup(text: string): Group | null {
  if (!/[社组]$/.test(text) || text.length > 200) return null;
  const { village, number, association } = GROUP.exec(text)?.groups ?? {};
  if (village === undefined || number === undefined) return null;
  return { village, value: `${readNumeral(number).replace(/^0+(?=\d)/, '')}${association ?? '组'}` };
}
