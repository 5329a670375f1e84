import { describeFreshHistories } from './fresh-histories.ts';

describeFreshHistories('first');
