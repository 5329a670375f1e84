// The oracle keeps the laws of rules 7b, up to their limits.
import { describeLaws } from './laws.ts';
import { rememberingOracle } from '../reading/oracle.ts';

describeLaws('the oracle', rememberingOracle());
