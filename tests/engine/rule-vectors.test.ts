import { describeVectors } from '../rule-oracle/describe-vectors.ts';
import { engineByRules } from './engine-by-rules.ts';

describeVectors('engine', engineByRules());
