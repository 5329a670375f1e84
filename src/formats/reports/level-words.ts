// The words for levels in tables that people write.
import { CONTROLLED, NONE, PRECAUTION, SEALED } from '../../domain/zoning/level.ts';
import { wordCodes } from './fact-file.ts';

const SEALED_WORDS = ['sealed', '封控', '封控区'];
const CONTROLLED_WORDS = ['controlled', '管控', '管控区'];

export const LEVEL_WORDS = wordCodes([
  [SEALED, SEALED_WORDS],
  [CONTROLLED, CONTROLLED_WORDS],
  [PRECAUTION, ['precaution', '防范', '防范区']],
  [NONE, ['none', 'released', '解除', '解封', '无', '已解除']],
]);
export const LEVEL_HINT = 'sealed|controlled|precaution|none, 封控|管控|防范|解除';

/** The command orders these; precaution and release come by the rule, or by an override. */
export const ORDERED_WORDS = wordCodes([[SEALED, SEALED_WORDS], [CONTROLLED, CONTROLLED_WORDS]]);
export const ORDERED_HINT = 'controlled|sealed, 管控|封控';
