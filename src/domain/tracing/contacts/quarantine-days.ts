// 隔离: until when a contact must be moved, and the days of isolation and tests, by a pack.
import type { EpidemicDay, Minute } from '../../day.ts';
import { readClock, type ClockReading } from '../cases/deadlines.ts';
import type { Quarantine, TracingPack } from '../rules/tracing-pack.ts';
import type { ContactClass } from './contact-table.ts';

export interface TestDay {
  readonly day: EpidemicDay;
  /** 集中 central · 居家 at home. */
  readonly where: 'central' | 'home';
}

export interface QuarantineDays {
  readonly firstDay: EpidemicDay;
  /** Last day of each part, both included in it; the day before day 1 where a part has no days. */
  readonly centralUntil: EpidemicDay;
  readonly homeUntil: EpidemicDay;
  /** In the order of the days. */
  readonly tests: readonly TestDay[];
}

/** The days of a quarantine whose day 1 is `firstDay`; the part at home begins the day after the central one. */
export function quarantineDays({ centralDays, homeDays, centralTests, homeTests }: Quarantine, firstDay: EpidemicDay): QuarantineDays {
  const centralUntil = firstDay + centralDays - 1;
  return {
    firstDay, centralUntil, homeUntil: centralUntil + homeDays,
    tests: [
      ...centralTests.map((day): TestDay => ({ day: firstDay + day - 1, where: 'central' })),
      ...homeTests.map((day): TestDay => ({ day: centralUntil + day, where: 'home' })),
    ],
  };
}

/** The quarantine a class asks for; none for general contacts. */
export function quarantineOf({ quarantine }: TracingPack, contactClass: ContactClass): Quarantine | null {
  return contactClass === 'general' ? null : quarantine[contactClass];
}

/** The clock of moving a contact, from the decision on; null for general contacts. */
export function readTransferClock({ deadlines }: TracingPack, contactClass: ContactClass, decidedAt: Minute, movedAt: Minute, now: Minute): ClockReading | null {
  if (contactClass === 'general') return null;
  const { minutes } = deadlines.find(({ task }) => task === `${contactClass}-moved`)!;
  return readClock(decidedAt, minutes, movedAt, now);
}
