// The oracle answers since, next change, live and blocked-by as rules 7b and the readings define them.
import { describeDefinitions } from './definitions.ts';
import { rememberingOracle } from '../reading/oracle.ts';

describeDefinitions('the oracle', rememberingOracle());
