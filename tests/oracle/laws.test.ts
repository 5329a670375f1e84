// The oracle keeps the laws of rules 7b, up to their limits.
import { rememberingOracle } from './date-rules-oracle.ts';
import { describeLaws } from './laws.ts';

describeLaws('the oracle', rememberingOracle());
