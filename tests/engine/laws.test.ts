import { describeLimits } from '../oracle/law-limits.ts';
import { describeLaws } from '../oracle/laws.ts';
import { engineJudge } from './engine-as-judge.ts';

describeLaws('engine', engineJudge());
describeLimits('engine', engineJudge());
