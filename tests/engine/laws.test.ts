import { describeDefinitions } from '../oracle/laws/definitions.ts';
import { describeLaws } from '../oracle/laws/laws.ts';
import { engineByRules } from './engine-by-rules.ts';

describeLaws('engine', engineByRules());
describeDefinitions('engine', engineByRules());
