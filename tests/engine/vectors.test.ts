import { describeVectors } from '../oracle/vectors/describe-vectors.ts';
import { engineByRules } from './engine-by-rules.ts';

describeVectors('engine', engineByRules());
