import { describeDefinitions } from '../oracle/definitions.ts';
import { describeLaws } from '../oracle/laws.ts';
import { engineJudge } from './engine-as-judge.ts';

describeLaws('engine', engineJudge());
describeDefinitions('engine', engineJudge());
