import { describeVectors } from '../oracle/describe-vectors.ts';
import { engineJudge } from './engine-as-judge.ts';

describeVectors('engine', engineJudge());
