// Tracks in every form they come in: the same points from each, and every bad one named with its place and reason.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { parseIsoDay } from '../../domain/day.ts';
import { encodeGbk } from '../../../tests/cli/encode-gbk.ts';
import { toWgs84 } from '../geography/coordinate-system.ts';
import { readTrackFile } from './read-tracks.ts';
import type { TrackOptions, TrackReading } from './track-reading.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, options?: TrackOptions): Promise<TrackReading> => readTrackFile({ file: 'a', bytes: typeof text === 'string' ? bytes(text) : text }, options);
/** 2022-04-05 at a time of day in UTC+8. */
const at = (hour: number, minute = 0, second = 0): number => parseIsoDay('2022-04-05')! * 86_400 + 3600 * hour + 60 * minute + second;
/** Track, second, longitude, latitude, number in the source. */
const rows = ({ table }: TrackReading): unknown[][] => (table === null ? [] : Array.from(table.track, (track, i) => [table.tracks[track], table.second[i], table.longitude[i], table.latitude[i], table.sourceRow[i]]));
const told = ({ rejects }: TrackReading): unknown[][] => rejects.map(({ severity, row, column, reason, value }) => [severity, row, column, reason, value]);

const gpx = (inner: string): string => `<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`;
const trkpt = (lat: string, lon: string, time?: string): string => `<trkpt lat="${lat}" lon="${lon}"><ele>1</ele>${time === undefined ? '' : `<time>${time}</time>`}</trkpt>`;
const trk = (...points: string[]): string => `<trk><name>家</name><trkseg>${points.join('\n')}</trkseg></trk>`;
const kml = (inner: string): string => `<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>文件</name>${inner}</Document></kml>`;
const collection = (...features: unknown[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const line = (properties: object, coordinates: unknown, type = 'LineString'): object => ({ type: 'Feature', properties, geometry: { type, coordinates } });

const TWO = [['家', at(8), 125.3, 43.8, 1], ['家', at(8, 0, 30.5), 125.31, 43.81, 2]];
const BESIDE = TWO.map(([track, second, lng, lat, row]) => [track, second, lng, lat, (row as number) + 1]);

describe('one track in every form', () => {
  it.each<[string, string | Uint8Array, unknown[][]]>([
    ['GPX', gpx(trk(trkpt('43.8', '125.3', '2022-04-05T00:00:00Z'), trkpt('43.81', '125.31', '2022-04-05T00:00:30.500Z'))), TWO],
    ['GPX with prefixes, pulse and a comment', gpx(trk(trkpt('43.8', '125.3', '2022-04-05T08:00:00+08:00'), `<!-- <trkpt/> --><trkpt lat="43.81" lon="125.31"><extensions><x:TrackPointExtension xmlns:x="http://x"><x:hr>120</x:hr><x:time>2001-01-01T00:00:00Z</x:time></x:TrackPointExtension></extensions><time>2022-04-05T00:00:30.5Z</time></trkpt>`)).replaceAll(/<(\/?)(gpx|trk|trkseg|trkpt|time|name)\b/g, '<$1g:$2').replace('xmlns=', 'xmlns:g='), TWO],
    ['GPX in gzip', gzipSync(gpx(trk(trkpt('43.8', '125.3', '2022-04-05T00:00:00Z'), trkpt('43.81', '125.31', '2022-04-05T00:00:30.5Z')))), TWO],
    ['GeoJSON with coordTimes', collection(line({ 轨迹: '家', coordTimes: ['2022-04-05T00:00:00Z', '2022-04-05T00:00:30.5Z'] }, [[125.3, 43.8, 200], [125.31, 43.81]])), TWO],
    ['GeoJSON with times in milliseconds', collection(line({ track: '家', times: [1_649_116_800_000, 1_649_116_830_500] }, [[125.3, 43.8], [125.31, 43.81]])), TWO],
    ['GeoJSON of coordinateProperties', collection(line({ track: '家', coordinateProperties: { times: ['2022-04-05T00:00:00Z', '2022-04-05T00:00:30.5Z'] } }, [[125.3, 43.8], [125.31, 43.81]])), TWO],
    ['GeoJSON of several lines, times in one list', collection(line({ track: '家', times: ['2022-04-05T00:00:00Z', '2022-04-05T00:00:30.5Z'] }, [[[125.3, 43.8]], [[125.31, 43.81]]], 'MultiLineString')), TWO],
    ['GeoJSON of several lines, times in lists', collection(line({ track: '家', coordTimes: [['2022-04-05T00:00:00Z'], ['2022-04-05T00:00:30.5Z']] }, [[[125.3, 43.8]], [[125.31, 43.81]]], 'MultiLineString')), TWO],
    ['GeoJSON points', collection(line({ track: '家', time: '2022-04-05T00:00:00Z' }, [125.3, 43.8], 'Point'), line({ track: '家', time: '2022-04-05T00:00:30.5Z' }, [125.31, 43.81], 'Point')), TWO],
    ['KML track', kml('<Placemark><name>家</name><gx:Track><when>2022-04-05T00:00:00Z</when><when>2022-04-05T00:00:30.5Z</when><gx:coord>125.3 43.8 0</gx:coord><gx:coord>125.31 43.81 0</gx:coord></gx:Track></Placemark>'), TWO],
    ['KML points with time stamps', kml('<Placemark><name>张三</name><TimeStamp><when>2022-04-05T00:00:00Z</when></TimeStamp><Point><coordinates>125.3,43.8,0</coordinates></Point></Placemark><Placemark><Point><coordinates>125.31,43.81</coordinates></Point><TimeStamp><when>2022-04-05T00:00:30.5Z</when></TimeStamp></Placemark>'), TWO.map(([, ...rest]) => ['1', ...rest])],
    ['table in Chinese', '轨迹,经度,纬度,时间,心率,姓名\n家,125.3,43.8,2022-04-05T00:00:00Z,88,张三\n家,125.31,43.81,2022-04-05T00:00:30.5Z,90,张三\n', BESIDE],
    ['table in GBK', encodeGbk('轨迹,纬度,经度,定位时间\n家,43.8,125.3,2022-04-05T00:00:00Z\n家,43.81,125.31,2022-04-05T00:00:30.5Z\n'), BESIDE],
    ['table in English, seconds of the epoch', 'track\tlat\tlon\ttimestamp\n家\t43.8\t125.3\t1649116800\n家\t43.81\t125.31\t1649116830.5\n', BESIDE],
    ['table with day and time apart', '轨迹,经度,纬度,日期,时间\n家,125.3,43.8,2022/4/5,8:00\n家,125.31,43.81,2022年4月5日,8:00:30.5\n', BESIDE],
  ])('%s', async (_, text, expected) => {
    const reading = await read(text);
    expect([rows(reading), told(reading), reading.met]).toEqual([expected, [], 2]);
  });

  it('sheet, to the second', async () => {
    const sheet = await writeXlsxFile([
      [{ value: '轨迹' }, { value: '经度' }, { value: '纬度' }, { value: '时间' }],
      [{ value: '家' }, { value: 125.3 }, { value: 43.8 }, { value: new Date(Date.UTC(2022, 3, 5, 8, 0, 0)), type: Date, format: 'yyyy-mm-dd hh:mm:ss' }],
      [{ value: '家' }, { value: 125.31 }, { value: 43.81 }, { value: new Date(Date.UTC(2022, 3, 5, 8, 0, 31)), type: Date, format: 'yyyy-mm-dd hh:mm:ss' }],
    ]).toBlob();
    expect(rows(await read(new Uint8Array(await sheet.arrayBuffer())))).toEqual([BESIDE[0], ['家', at(8, 0, 31), 125.31, 43.81, 3]]);
  });
});

describe('times and zones', () => {
  const table = (time: string, heading = 'time'): string => `lng,lat,${heading}\n125.3,43.8,${time}\n`;
  const second = async (text: string, options?: TrackOptions): Promise<unknown> => (await read(text, options)).table?.second[0];

  it('a time without a zone is one of UTC+8, and that is told', async () => {
    const reading = await read(table('2022-04-05 08:00:01'));
    expect([rows(reading)[0]![1], reading.notes]).toEqual([at(8, 0, 1), [{ kind: 'without-zone', points: 1, utcOffsetMinutes: 480 }]]);
    expect((await read(table('2022-04-05T08:00:01+08:00'))).notes).toEqual([]);
  });

  it('or of the zone a person chose; what a time says of itself stands', async () => {
    const reading = await read(`${table('2022-04-05 08:00:00')}125.3,43.8,2022-04-05T00:10:00Z\n`, { utcOffsetMinutes: 0 });
    expect([[...reading.table!.second], reading.notes]).toEqual([[at(16), at(8, 10)], [{ kind: 'without-zone', points: 1, utcOffsetMinutes: 0 }]]);
    expect(await second(table('2022-04-05 08:00:00'), { utcOffsetMinutes: -300 })).toBe(at(21));
  });

  it('or of the zone its heading names, unless a person says otherwise', async () => {
    expect(await second(table('2022-04-05 00:00:00', 'time_utc'))).toBe(at(8));
    expect(await second(table('2022-04-05 09:00:00', 'time (UTC+09:00)'))).toBe(at(8));
    expect(await second(table('2022-04-05 08:00:00', 'time_utc'), { utcOffsetMinutes: 480 })).toBe(at(8));
  });

  it('moves over midnight and reads 24:00', async () => {
    expect(await second(table('2022-04-04T20:00:00Z'))).toBe(at(4));
    expect(await second(table('2022-04-04 24:00:00'))).toBe(at(0));
  });

  it('a track of which every time is still to come is told; one with some is not', async () => {
    const text = 'track,lng,lat,time\na,125.3,43.8,2022-04-05 09:00\nb,125.3,43.8,2022-04-05 07:00\nb,125.3,43.8,2022-04-05 09:00\n';
    expect((await read(text, { now: at(8) })).notes).toContainEqual({ kind: 'in-future', track: 0, points: 1 });
    expect((await read(text, { now: at(8) })).notes).toHaveLength(2);
    expect((await read(text, { now: at(9) })).notes).toHaveLength(1);
  });

  it('day and month are never guessed: the column decides, or a person', async () => {
    const text = (day: string): string => `lng,lat,time\n125.3,43.8,5/4/2022 08:00\n125.3,43.8,${day}/4/2022 08:00\n`;
    expect(rows(await read(text('13')))[0]![1]).toBe(at(8));
    expect(told(await read(text('6'))).map(([, row, , reason]) => [row, reason])).toEqual([[2, 'ambiguous-date'], [3, 'ambiguous-date']]);
    expect(rows(await read(text('6'), { dateOrder: 'dmy' }))[0]![1]).toBe(at(8));
  });

  it('any moment of any zone is that of the platform (oracle: Date)', async () => {
    await fc.assert(fc.asyncProperty(fc.date({ min: new Date('2002-01-01'), max: new Date('2033-01-01'), noInvalidDate: true }), fc.integer({ min: -840, max: 840 }), async (moment, offset) => {
      const pad = (number: number): string => String(number).padStart(2, '0');
      const local = new Date(moment.getTime() + 60_000 * offset).toISOString().slice(0, -1);
      const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}:${pad(Math.abs(offset) % 60)}`;
      const seconds = moment.getTime() / 1000 + 8 * 3600;
      expect(await second(table(local + zone))).toBeCloseTo(seconds, 3);
      expect(await second(table(local), { utcOffsetMinutes: offset })).toBeCloseTo(seconds, 3);
      expect(await second(table(String(moment.getTime())))).toBeCloseTo(seconds, 3);
    }), { numRuns: 60 });
  });
});

describe('places', () => {
  it.each(['gcj02', 'bd09'] as const)('of %s are moved as those of all files are', async (system) => {
    const [lng, lat] = toWgs84(system)([125.3, 43.8]);
    expect(rows(await read(gpx(trk(trkpt('43.8', '125.3', '2022-04-05T00:00:00Z'))), { system }))[0]!.slice(2, 4)).toEqual([lng, lat]);
    expect(lng).not.toBe(125.3);
  });
});

describe('a bad point is named and costs no other', () => {
  const good = '125.31,43.81,2022-04-05 08:10\n';
  it.each([
    ['latitude first', '43.8,125.3,2022-04-05 08:00', ['warning', 2, 'lng, lat', 'wrong-axis-order', '43.8,125.3']],
    ['no number', '东经,43.8,2022-04-05 08:00', ['warning', 2, 'lng, lat', 'not-a-number', '东经,43.8']],
    ['0,0', '0,0,2022-04-05 08:00', ['warning', 2, 'lng, lat', 'null-island', '0,0']],
    ['off the globe', '181,43.8,2022-04-05 08:00', ['warning', 2, 'lng, lat', 'out-of-range', '181,43.8']],
    ['no place', ',,2022-04-05 08:00', ['warning', 2, 'lng, lat', 'missing-value', '']],
    ['no time', '125.3,43.8,', ['warning', 2, 'time', 'missing-value', '']],
    ['a day that is none', '125.3,43.8,2022-02-30 08:00', ['warning', 2, 'time', 'impossible-date', '2022-02-30 08:00']],
    ['a day without a time', '125.3,43.8,2022-04-05', ['warning', 2, 'time', 'not-a-date', '2022-04-05']],
    ['no time that anybody knows', '125.3,43.8,早上', ['warning', 2, 'time', 'not-a-date', '早上']],
  ])('table: %s', async (_, row, reject) => {
    const reading = await read(`lng,lat,time\n${row}\n${good}`);
    expect(told(reading)).toEqual([reject]);
    expect([reading.table!.count, Number.isNaN(reading.table!.second[0]!) !== Number.isNaN(reading.table!.longitude[0]!)]).toEqual([2, true]);
    expect(rows(reading)[1]).toEqual(['1', at(8, 10), 125.31, 43.81, 3]);
  });

  it('one without place and time both is refused', async () => {
    const reading = await read(`lng,lat,time\n,,昨天\n${good}`);
    expect([reading.table!.count, reading.met, told(reading).at(-1)]).toEqual([1, 2, ['refused', 2, 'lng, lat, time', 'missing-value', '']]);
  });

  it('a table without a needed column says which', async () => {
    const reading = await read('lng,time\n125.3,2022-04-05 08:00\n');
    expect([reading.table, told(reading)]).toEqual([null, [['refused', 1, 'lat', 'missing-column', '']]]);
  });

  it('a column of telephone numbers is no track, nor is a name that is one ever shown', async () => {
    const reading = await read('手机号,lng,lat,time\n13800138000,125.3,43.8,2022-04-05 08:00\n');
    expect(rows(reading)[0]![0]).toBe('1');
    const named = await read(`设备,lng,lat,time\n13800138000,125.3,43.8,2022-04-05 08:00\n13800138001,125.3,43.8,2022-04-05 08:01\n`);
    expect([named.table!.tracks, told(named)]).toEqual([['#1', '#2'], [['warning', 2, '设备', 'personal-value', ''], ['warning', 3, '设备', 'personal-value', '']]]);
    expect(JSON.stringify([named.rejects, named.table!.tracks])).not.toContain('1380013');
  });

  it('GPX: by the number of the point; a route and a waypoint are none', async () => {
    const reading = await read(gpx(`<wpt lat="1" lon="1"><time>2022-04-05T00:00:00Z</time></wpt><rte><rtept lat="2" lon="2"/></rte>${trk(trkpt('43.8', '125.3', '2022-04-05T00:00:00Z'), trkpt('', '125.3', '2022-04-05T00:00:01Z'), trkpt('43.8', '125.3'), '<trkpt lat="43.8" lon="125.3"/>', trkpt('43.8', '1e400', '2022-04-05T00:00:02Z'))}`));
    expect(told(reading)).toEqual([['warning', 2, 'lon, lat', 'not-a-number', '125.3,'], ['warning', 3, 'time', 'missing-value', ''], ['warning', 4, 'time', 'missing-value', ''], ['warning', 5, 'lon, lat', 'not-finite', 'Infinity,43.8']]);
    expect([reading.table!.count, reading.met]).toEqual([5, 5]);
  });

  it('a track without any time is told once, with the number of its points', async () => {
    const reading = await read(kml('<Placemark><LineString><coordinates>125.3,43.8,0 125.31,43.81,0\n125.32, 43.82</coordinates></LineString></Placemark>'));
    expect([reading.table!.count, told(reading)]).toEqual([3, [['warning', 1, 'when', 'missing-value', '× 3']]]);
  });

  it('KML: fewer times than places, an empty place, a pin without a time', async () => {
    const reading = await read(kml('<Placemark><Point><coordinates>1,1</coordinates></Point></Placemark><Placemark><gx:Track><when>2022-04-05T00:00:00Z</when><when>2022-04-05T00:01:00Z</when><gx:coord>125.3 43.8</gx:coord><gx:coord/><gx:coord>125.3 43.8</gx:coord></gx:Track></Placemark>'));
    expect(told(reading)).toEqual([['warning', 1, 'TimeStamp', 'missing-value', ''], ['warning', 2, 'gx:coord', 'missing-value', ''], ['warning', 3, 'when', 'missing-value', '']]);
  });

  it('GeoJSON: by feature and position; times that do not fit their positions are none', async () => {
    const reading = await read(collection(
      line({ coordTimes: ['2022-04-05T00:00:00Z', 'x', null] }, [[125.3, 43.8], [125.3, 43.8], [0, 0]]),
      line({ coordTimes: ['2022-04-05T00:00:00Z'] }, [[125.3, 43.8], [125.3, 43.8]]),
      line({}, [[[125.3, 43.8]]], 'Polygon'),
      { type: 'Feature', properties: {}, geometry: null },
    ));
    expect(told(reading)).toEqual([
      ['warning', 1, 'coordTimes[1]', 'not-a-date', 'x'], ['warning', 1, 'coordinates[2]', 'null-island', '0,0'], ['refused', 1, 'coordinates[2], coordTimes[2]', 'missing-value', ''],
      ['warning', 2, 'coordTimes', 'unknown-value', '1 / 2'], ['warning', 2, 'coordTimes[0]', 'missing-value', '× 2'],
      ['refused', 3, 'geometry', 'unsupported-geometry', 'Polygon'], ['refused', 4, 'geometry', 'no-geometry', ''],
    ]);
  });
});

describe('a damaged file', () => {
  const whole = gpx(trk(trkpt('43.8', '125.3', '2022-04-05T00:00:00Z'), trkpt('43.81', '125.31', '2022-04-05T00:00:30.5Z')));
  it('that breaks off gives what stood before, and says where', async () => {
    const cut = await read(whole.slice(0, whole.lastIndexOf('<time>') + 9));
    expect([rows(cut), told(cut)]).toEqual([TWO.slice(0, 1), [['warning', 2, null, 'truncated', '']]]);
    const broken = await read(whole.replace('</trkseg>', '</trk>'));
    expect([rows(broken), told(broken)]).toEqual([TWO, [['warning', 3, null, 'not-xml', '']]]);
  });

  it('cut anywhere never throws, and never gives a point that is not in the whole', async () => {
    const full = bytes(whole);
    for (let length = 1; length < full.length; length += 7) {
      const reading = await read(full.subarray(0, length));
      expect(reading.rejects.length).toBeGreaterThan(0);
      expect(TWO).toEqual(expect.arrayContaining(rows(reading)));
    }
  });

  it.each([
    ['an XML of another kind', '<html><body>GPX</body></html>', 'not-xml'],
    ['a GPX without a track', gpx('<wpt lat="1" lon="1"/>'), 'no-points'],
    ['a collection without a feature', collection(), 'no-points'],
    ['an empty file', '', 'empty-file'],
    ['no GeoJSON', '{"type":"Topology"}', 'not-geojson'],
  ])('%s is refused with its reason', async (_, text, reason) => {
    const reading = await read(text);
    expect([reading.table, reading.rejects.map(({ severity, reason: given }) => [severity, given])]).toEqual([null, [['refused', reason]]]);
  });

  it('expands no entity that it declares itself', async () => {
    const bomb = `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${whole.replace('<?xml version="1.0"?>\n', '').replace('家', '&b;')}`;
    expect((await read(bomb)).table!.tracks).toEqual(['&b;']);
  });

  it('of any size is read in pieces, characters cut in two included', async () => {
    const many = Array.from({ length: 30_000 }, (_, i) => trkpt('43.8', '125.3', new Date(1_649_116_800_000 + 1000 * i).toISOString()));
    const reading = await read(gpx(`<!--${'汉'.repeat(100)}-->${trk(...many)}`.replace('家', '家'.repeat(50))));
    expect([reading.table!.count, reading.table!.second.at(-1), reading.rejects]).toEqual([30_000, at(8) + 29_999, []]);
  });
});
