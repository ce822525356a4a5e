import type { Column } from './columns.js';
import type { Choice } from './line.js';
import type { Ground } from './news.js';
import type { Reading } from './reading.js';

/** A cell to be written: text to be read, or a value picked from a list. */
export interface Entry {
  line: string;
  column: Column;
  text: string;
  picked?: Pick<Choice, 'value' | 'makes' | 'met'>;
  ground?: Ground | null;
}

/** A cell as it will be written, or why it can't be. */
export interface ReadEntry {
  entry: Entry;
  reading: Reading;
}
