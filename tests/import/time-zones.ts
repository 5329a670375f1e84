// Runs tests as if the machine stood in another time zone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Zones, and the minutes by which the local clock is behind UTC on 9 April 2022. */
const ZONES = [['Asia/Shanghai', -480], ['UTC', 0], ['America/New_York', 240]] as const;

/** The same tests in three zones; the first of each sees that the zone is in force. */
export function describeInZones(name: string, tests: () => void): void {
  describe.each(ZONES)(`${name}, TZ=%s`, (zone, behind) => {
    const before = process.env['TZ'];
    beforeAll(() => {
      process.env['TZ'] = zone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });
    it('the zone is in force', () => {
      expect(new Date(2022, 3, 9).getTimezoneOffset()).toBe(behind);
    });
    tests();
  });
}
