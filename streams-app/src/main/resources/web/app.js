/** Starts the page. Each part listens to changes of the URL (view.js), of the feed (live.js) or of the rows (board.js). */
import * as board from './board.js';
import * as controls from './controls.js';
import * as explain from './explain.js';
import * as header from './header.js';
import * as live from './live.js';
import * as map from './map.js';
import * as matrix from './matrix.js';
import * as popover from './popover.js';
import * as ranking from './ranking.js';
import * as reading from './reading.js';
import * as replay from './replay.js';
import * as theme from './theme.js';
import * as typesChart from './types-chart.js';

[theme, controls, header, map, matrix, typesChart, ranking, reading, replay, popover, explain, board, live].forEach((part) => part.start());
