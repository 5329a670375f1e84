// Where a feature of GeoJSON keeps the times of the positions of its line.

/** Members that hold times of positions, as programs write them: togeojson, Leaflet, OsmAnd, Mapbox. */
const TIMES = ['coordTimes', 'times', 'coordinateProperties', 'timestamps'] as const;

/** Times of positions, in one list or one for each line; a program may keep them one level deeper. */
export function timesOf(properties: ReadonlyMap<string, unknown>): { readonly member: string; readonly times: readonly unknown[] } {
  for (const member of TIMES) {
    const value = properties.get(member);
    if (Array.isArray(value)) return { member, times: value as unknown[] };
    const inner: unknown = typeof value === 'object' && value !== null ? (value as { times?: unknown }).times : undefined;
    if (Array.isArray(inner)) return { member: `${member}.times`, times: inner as unknown[] };
  }
  return { member: 'coordTimes', times: [] };
}
