// What the page asks of the farming desk in its worker; one register is open at a time.
export type { FarmingService } from '../../../workers/farming.worker.ts';
