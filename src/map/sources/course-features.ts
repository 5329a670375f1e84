// Lines of households as the map takes them: signs that would lie on one another told apart, and numbers of plots as short as they can be.
import type { PictureCourses } from '../map-types.ts';

/** `atHome` of a point: a way that is stopped where it begins, so that its sign stands beside that of the home. `label` of a plot: its number without what all have in common. */
export function courseFeatures({ lines, points, plots }: PictureCourses): PictureCourses {
  const key = ([lng, lat]: readonly number[]): string => `${lng},${lat}`;
  const homes = new Set(points.features.filter(({ properties }) => properties.kind === 'home').map(({ geometry }) => key(geometry.coordinates)));
  const labels = shortenNumbers(plots.features.map(({ properties }) => properties.id));
  return {
    lines,
    points: { ...points, features: points.features.map((feature) => ({ ...feature, properties: { ...feature.properties, atHome: feature.properties.kind === 'stop' && homes.has(key(feature.geometry.coordinates)) } })) },
    plots: { ...plots, features: plots.features.map((feature, i) => ({ ...feature, properties: { ...feature.properties, label: labels[i]! } })) },
  };
}

/** Numbers (地块号) without the parts they all begin with: YN-05-021-D04-1, YN-05-021-D05-2 are D04-1, D05-2. One alone stays whole. */
export function shortenNumbers(ids: readonly string[]): string[] {
  const [first, ...others] = new Set(ids);
  if (first === undefined || others.length === 0) return [...ids];
  let common = 0;
  for (let at = 0; at < first.length && others.every((id) => id[at] === first[at]); at++) if (/[-_/.\s]/.test(first[at]!)) common = at + 1;
  return ids.every((id) => id.length > common) ? ids.map((id) => id.slice(common)) : [...ids];
}
