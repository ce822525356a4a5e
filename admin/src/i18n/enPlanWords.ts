import type { viPlanWords } from './viPlanWords.js';

export const enPlanWords: typeof viPlanWords = {
  shipped: {
    why: 'Shipped with the product, not to be changed. Make a copy to change it.',
    noDelete: 'Some of the chosen rows were shipped with the product and can’t be deleted.',
    copy: 'Make a copy',
    title: 'Make a copy of “%{title}”',
    from: 'The copy holds from',
    fromHint: 'From this day the copy stands in for the original; figures of the time before stay as they are.',
    anew: 'Must differ from the original',
    parts: 'Copied along: %{names}',
    mark: '%{value} (copy)',
    label: 'Copy: %{title}',
    made: 'The copy is made and may be changed here',
  },
};
