import type { HTMLAttributes, Key } from 'react';
import type { Choice } from './line.js';

type Option = Choice | string;

/** How choices stand in the list below a box that takes other text, too. */
export const ofChoices = {
  getOptionLabel: (option: Option) => (typeof option === 'string' ? option : option.shown),
  getOptionKey: (option: Option) => (typeof option === 'string' ? option : String(option.value)),
  renderOption: ({ key, ...option }: HTMLAttributes<HTMLLIElement> & { key: Key }, { shown, hint }: Choice) => (
    <li key={key} {...option}>
      {shown}
      {hint && <small className="hint">{hint}</small>}
    </li>
  ),
};
