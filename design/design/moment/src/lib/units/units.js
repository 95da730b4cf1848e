// Side effect imports
import './day-of-month';
import './day-of-week';
import './day-of-year';
import './hour';
import './millisecond';
import './minute';
import './month';
import './offset';
import './quarter';
import './second';
import './timestamp';
import './timezone';
import './week-year';
import './week';
import './year';

import { normalizeUnits } from './aliases';

export { normalizeUnits };
