// The first reading of a place that leads to units, from its fullest form to its barest, and the verdict on it.
import type { Choices } from './choices.ts';
import type { Container, Front } from './containers.ts';
import { describeMatch } from './describe-match.ts';
import { listChain } from './judge-containers.ts';
import { judgeMet, type JudgeGround, type Verdict } from './judge-met.ts';
import { SHORTEST_BARE, type Met } from './match-index.ts';
import type { NormalText } from './normal-form.ts';
import { listForms, type PlaceForm } from './place-forms.ts';
import { NO_UNIT, type PlaceMatch } from './place-match.ts';
import { hasOnlyTail } from './read-tail.ts';
import { hasInside } from './unit-texts.ts';

/** What a search needs to know. */
export interface SearchGround extends JudgeGround {
  readonly choices: Choices;
}

/** The match of a normalised place, null where no reading of it leads to a unit. */
export function searchPlace(ground: SearchGround, place: NormalText): PlaceMatch | null {
  const readings = ground.containers.readFronts(place.text).map((front) => ({ front, forms: listReadings(ground, place.text.slice(front.at)) }));
  const most = Math.max(...readings.map(({ forms }) => forms.length));
  for (let fewer = 0; fewer < most; fewer++) {
    for (const { front, forms } of readings) {
      const form = forms[fewer];
      const verdict = form === undefined ? null : judgeReading(ground, place.text, front, form);
      if (verdict !== null) return describeMatch(place, front.at, form!, verdict);
    }
  }
  return null;
}

/** The forms of a text, and the known names in front of a mere tail as they stand: 书香门第 before 5号楼 is not 书香门. */
function listReadings({ index }: SearchGround, text: string): readonly PlaceForm[] {
  const forms = listForms(text);
  for (let end = text.length - 1; end > 1; end--) {
    const name = text.slice(0, end);
    if (!index.names.has(name) || forms.some((form) => form.end === end) || !hasOnlyTail(text, end)) continue;
    const at = forms.findIndex((form) => form.end < end);
    forms.splice(at < 0 ? forms.length : at, 0, { key: listForms(name)[0]!.key, end, remark: null, isPart: true });
  }
  return forms;
}

function judgeReading(ground: SearchGround, text: string, front: Front, form: PlaceForm): Verdict | null {
  const { index, choices, units } = ground;
  if (front.named.at(-1)?.isFull === false && nameOf(form).length < SHORTEST_BARE) return null;
  const choice = form.remark === null ? choices.byKey(form.key) : undefined;
  if (choice !== undefined && (choice.row !== NO_UNIT || front.at === 0)) {
    const met = [{ ...choice, named: [] }];
    if (choice.row === NO_UNIT) return { met, how: 'refused' };
    return front.at > 0 ? judgeMet(ground, met, [], front.named, 'prefix') : { met, how: form.isPart ? 'part' : 'chosen' };
  }
  const whole = index.whole.get(form.key);
  const remarkless = index.remarkless.get(form.key);
  const bare = index.bare.get(form.key);
  if (whole === undefined && remarkless === undefined && bare === undefined) return null;
  const named = [...front.named, ...readRemark(ground, text, front, form)];
  const partial = form.isPart ? (index.partial.get(form.key) ?? []) : [];
  const judge = (found: readonly Met[] | undefined, doubts: readonly Met[] | undefined): Verdict | null => {
    const met = form.isPart ? found?.filter(({ row }) => hasInside(units.kind[row]!)) : found;
    if (met === undefined || met.length === 0) return null;
    const isStripped = front.at > 0 || met[0]!.named.length > 0;
    return judgeMet(ground, met, [...(doubts ?? []), ...partial], named, isStripped ? 'prefix' : form.isPart ? 'part' : 'form');
  };
  // 经典花园(御青路) may be 经典花园, but where there is a 经典花园(秀青路) it may also be its like.
  if (form.remark !== null) return judge(whole, remarkless) ?? judge(bare, remarkless);
  return judge(whole, []) ?? judge(remarkless, listNamesakes(ground, form.key, remarkless)) ?? judge(bare, []);
}

/** What a form calls the unit, without its building: 永宁 before 花园 is no district, 永宁花园 is a name. */
const nameOf = ({ key }: PlaceForm): string => key.split('|', 1)[0]!;

/**
 * Other compounds and the like whose names begin alike. 永安新村(崮山路) is called so because there is another 永安新村 somewhere,
 * and 永安新村社区 may be it.
 */
function listNamesakes({ units, index }: SearchGround, key: string, found: readonly Met[] | undefined): readonly Met[] {
  if (found === undefined) return [];
  const own = new Set(found.map(({ row }) => row));
  return index.listLonger(key).filter(({ row }) => hasInside(units.kind[row]!) && !listChain(units, row).some((above) => own.has(above)));
}

/** A street in a closing remark, as in 益民村（西渡街道）, says as much as one in front. */
function readRemark({ containers }: SearchGround, text: string, front: Front, form: PlaceForm): readonly Container[] {
  if (form.remark === null) return [];
  const remark = text.slice(front.at + form.remark[0] + 1, front.at + form.remark[1] - 1);
  const container = containers.find(remark);
  return container === undefined || !container.isFull ? [] : [container];
}
