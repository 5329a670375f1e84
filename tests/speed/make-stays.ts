// A made-up city's cases and their stays: nights at home, days at work, errands where many go.
import { dayFromCivil, MINUTES_PER_DAY } from '../../src/domain/day.ts';
import { PLACE_ROLES, type StayTable } from '../../src/domain/tracing/stays/stay-table.ts';
import { randomOf, wholeBetween } from './random.ts';

export interface StayWorld {
  readonly cases: number;
  readonly days: number;
  readonly staysPerDay: number;
  /** Side of the city; places known by number, the first of them are visited most. */
  readonly sideMeters: number;
  readonly places: number;
}

const FIRST_DAY = dayFromCivil(2022, 3, 1);
const [LONGITUDE, LATITUDE] = [121.4, 31.2];
const [METERS_PER_LONGITUDE, METERS_PER_LATITUDE] = [95_100, 111_200];
/** One stay in so many is known by coordinates alone, and one by its place alone. */
const RARE = 20;

export function makeStays({ cases, days, staysPerDay, sideMeters, places }: StayWorld, seed: number): StayTable {
  const random = randomOf(seed);
  const count = cases * days * staysPerDay;
  const [east, north] = [0, 1].map(() => Float64Array.from({ length: places }, () => random() * sideMeters)) as [Float64Array, Float64Array];
  const stays = {
    count, caseOf: new Uint32Array(count), role: new Uint8Array(count), from: new Int32Array(count), until: new Int32Array(count),
    longitude: new Float64Array(count), latitude: new Float64Array(count), place: new Int32Array(count), certainty: new Uint8Array(count),
  };
  let row = 0;
  for (let number = 0; number < cases; number++) {
    const [home, work] = [wholeBetween(random, 0, places - 1), wholeBetween(random, 0, places - 1)];
    for (let day = 0; day < days; day++) {
      const midnight = (FIRST_DAY + day) * MINUTES_PER_DAY;
      let minute = 0;
      for (let nth = 0; nth < staysPerDay; nth++) {
        const role = nth === 0 || nth === staysPerDay - 1 ? 'residence' : nth === 1 ? 'workplace' : 'activity';
        // Few places take most of the visits.
        const place = role === 'residence' ? home : role === 'workplace' ? work : Math.floor(places * random() ** 3);
        const minutes = role === 'residence' ? 400 : role === 'workplace' ? 240 : wholeBetween(random, 5, 25);
        stays.caseOf[row] = number;
        stays.role[row] = PLACE_ROLES.indexOf(role);
        stays.from[row] = midnight + Math.min(minute, MINUTES_PER_DAY - 1);
        stays.until[row] = midnight + Math.min(minute + minutes, MINUTES_PER_DAY - 1);
        minute += minutes + wholeBetween(random, 3, 9);
        const rare = wholeBetween(random, 1, RARE);
        stays.place[row] = rare === 1 ? -1 : place;
        stays.longitude[row] = rare === 2 ? Number.NaN : LONGITUDE + (east[place]! + random() * 20) / METERS_PER_LONGITUDE;
        stays.latitude[row] = LATITUDE + (north[place]! + random() * 20) / METERS_PER_LATITUDE;
        row++;
      }
    }
  }
  return stays;
}
