// Orders of the command post from a table: unit, day, controlled or sealed.
import { NOT_RECORDED, type EpidemicDay } from '../../domain/day.ts';
import type { OrderTable } from '../../domain/district/fact-tables.ts';
import type { DateOrder } from '../tables/dates.ts';
import { indexHeadings } from '../tables/headings.ts';
import type { TableSource } from '../tables/table.ts';
import { AREA_HEADINGS, readFacts, RECORDED_HEADINGS, type FactKind, type FactReading } from './fact-file.ts';
import { ORDERED_HINT, ORDERED_WORDS } from './level-words.ts';

type OrderMeaning = 'day' | 'level';

interface Order {
  readonly day: EpidemicDay;
  readonly level: number;
}

const HEADINGS = indexHeadings<OrderMeaning | 'area' | 'recorded'>({
  area: AREA_HEADINGS,
  day: ['date', 'ordered_on', 'decided_on', '决定日期', '划定日期', '命令日期', '日期'],
  level: ['level', '级别', '划定级别', '区域类型', '类别'],
  recorded: RECORDED_HEADINGS,
});

export const ORDERS: FactKind<OrderMeaning, Order, OrderTable> = {
  headings: HEADINGS,
  needed: [['day', 'date'], ['level', 'level']],
  dayOf: 'day',
  mayLieAhead: true,
  dayIn: ({ day }) => day,
  reader(columns) {
    const readDay = columns.date('day', 'needed');
    const readLevel = columns.code('level', ORDERED_WORDS, 'needed', ORDERED_HINT);
    return (index) => {
      const [day, level] = [readDay(index), readLevel(index)];
      return day === null || level === null ? null : { day: day.day, level };
    };
  },
  table: (orders) => ({
    count: orders.length,
    area: orders.map(({ area }) => area),
    day: Int32Array.from(orders, ({ day }) => day),
    level: Uint8Array.from(orders, ({ level }) => level),
    recordedAt: Int32Array.from(orders, ({ recordedAt }) => recordedAt ?? NOT_RECORDED),
    sourceRow: Uint32Array.from(orders, ({ row }) => row),
  }),
};

export function readOrders(source: TableSource, file: string, dateOrder?: DateOrder): FactReading<OrderTable> {
  return readFacts(ORDERS, source, file, { dateOrder });
}
