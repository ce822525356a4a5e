import type { viSheetWords } from './viSheetWords.js';

export const enSheetWords: typeof viSheetWords = {
  fill: {
    title: 'Preview of filling %{rows} rows',
    write: 'Fill',
    writeRest: 'Fill, and leave these %{count} cells for later',
    down: 'Fill %{count} cells down in %{name}',
    up: 'Fill %{count} cells up in %{name}',
    right: 'Fill %{count} cells to the right in %{name}',
    left: 'Fill %{count} cells to the left in %{name}',
    over: 'Fill %{count} cells in %{name}',
  },
  unread: {
    tooMany: '%{count} rows of the selection are not loaded, so nothing was done. Filter, or select fewer than %{most} rows.',
    again: '%{count} rows of the selection are not loaded yet; try again in a moment.',
  },
};
