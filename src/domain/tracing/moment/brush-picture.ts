// 刷选: what of a case lies in a stretch of time.
import type { Minute } from '../../day.ts';
import type { CaseAnswer, DescribedStay } from '../answers.ts';
import type { TracePicture } from '../picture.ts';

/** First and last minute, both within. */
export type Stretch = readonly [from: Minute, until: Minute];

/** A stay of which only one time is known counts by that one; one without any is in no stretch. */
export function isWithin({ from, until }: Pick<DescribedStay, 'from' | 'until'>, [first, last]: Stretch): boolean {
  const [begins, ends] = [from ?? until, until ?? from];
  return begins !== null && ends !== null && begins <= last && ends >= first;
}

/** The picture of a case with what lies in the stretch alone; stays keep their numbers, of those on one spot the first that is left bears its own. */
export function brushPicture({ stays, picture }: Pick<CaseAnswer, 'stays' | 'picture'>, stretch: Stretch): TracePicture {
  const kept = picture.stays.features.filter(({ properties }) => isWithin(stays[properties.stay]!, stretch));
  const spots = kept.map(({ geometry }) => String(geometry.coordinates));
  return {
    ...picture,
    stays: {
      type: 'FeatureCollection',
      features: kept.map((mark, at) => {
        const isFirst = spots.indexOf(spots[at]!) === at;
        const number = isFirst ? `${mark.properties.stay + 1}${spots.lastIndexOf(spots[at]!) > at ? '+' : ''}` : '';
        return { ...mark, properties: { ...mark.properties, number } };
      }),
    },
    ways: { type: 'FeatureCollection', features: picture.ways.features.filter(({ properties: { from, until } }) => from <= stretch[1] && until >= stretch[0]) },
  };
}
