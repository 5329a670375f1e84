// What the page asks of the tracing desk in its worker; one case file is open at a time.
export type { TracingService } from '../../../workers/tracing.worker.ts';
