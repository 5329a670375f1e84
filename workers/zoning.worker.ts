// Entry of the zoning worker: its service behind Comlink.
import { expose } from 'comlink';
import { openZoningService } from './zoning/zoning-service.ts';

expose(openZoningService());
