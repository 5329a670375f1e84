// What the columns and properties of tracks may be called.
import { indexHeadings } from '../tables/headings.ts';

export type TrackMeaning = 'track' | 'time' | 'date' | 'lng' | 'lat';

/** Best first. What a device writes beside places and times (names, heart rates, speeds) has no meaning here. */
export const TRACK_HEADINGS = indexHeadings<TrackMeaning>({
  track: ['track', 'track_id', 'trajectory', 'trajectory_id', '轨迹', '轨迹编号', '轨迹号', '轨迹id', '病例编号', '病例号', 'case', 'case_id', '设备号', '设备编号', '设备', 'device', 'device_id', 'trip', 'trip_id', 'user', 'user_id'],
  time: [
    'time', 'datetime', 'date_time', 'timestamp', '时间', '定位时间', '采集时间', '记录时间', '上报时间', '轨迹时间', '日期时间', '时间戳', '时刻',
    'time_utc', 'utc_time', 'utc', 'timestamp_utc', 'gps_time', 'gpstime', 'recorded_at', 'when', 'loc_time', 'UTC时间',
  ],
  date: ['date', '日期', '定位日期', '采集日期', '记录日期'],
  lng: ['lng', 'lon', 'long', 'longitude', '经度', '东经', 'x', 'location_lng', 'lng_wgs84', 'lon_wgs84', 'lng_gcj02', 'lng_bd09'],
  lat: ['lat', 'latitude', '纬度', '北纬', 'y', 'location_lat', 'lat_wgs84', 'lat_gcj02', 'lat_bd09'],
});

/** Minutes ahead of UTC that a heading states: 0 for `time_utc`, 540 for `time (UTC+9)`; undefined where it says nothing. */
export function offsetOfHeading(heading: string): number | undefined {
  const stated = /(?:utc|gmt)\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?/i.exec(heading.normalize('NFKC'));
  if (stated === null) return undefined;
  const minutes = 60 * Number(stated[2] ?? 0) + Number(stated[3] ?? 0);
  return stated[1] === '-' ? -minutes : minutes;
}
