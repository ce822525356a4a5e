import Check from '@mui/icons-material/Check';
import Tune from '@mui/icons-material/Tune';
import { ListItemIcon, ListSubheader, MenuItem } from '@mui/material';
import { useLocales, useTheme } from 'react-admin';
import { useWords } from '../i18n/useWords.js';
import { densities } from '../look.js';
import { useLook } from '../useLook.js';
import { Dropdown } from './Dropdown.js';

/** How pages look to whoever sits here: language, light or dark, close or wide. */
export function LookMenu() {
  const { t } = useWords();
  const { locale, density, chooseLanguage, chooseDensity } = useLook();
  const [theme, setTheme] = useTheme();
  const choices = [
    {
      name: 'language',
      chosen: locale,
      offered: useLocales().map(({ locale: value, name }) => ({ value, text: name, choose: () => chooseLanguage(value) })),
    },
    {
      name: 'theme',
      chosen: theme,
      offered: (['light', 'dark'] as const).map((value) => ({ value, text: t(`look.${value}`), choose: () => setTheme(value) })),
    },
    {
      name: 'density',
      chosen: density,
      offered: densities.map((value) => ({ value, text: t(`look.${value}`), choose: () => chooseDensity(value) })),
    },
  ];
  return (
    <Dropdown label={t('look.title')} icon={<Tune />} text="">
      {choices.flatMap(({ name, chosen, offered }) => [
        <ListSubheader key={name} role="presentation">
          {t(`look.${name}`)}
        </ListSubheader>,
        ...offered.map(({ value, text, choose }) => (
          <MenuItem key={`${name} ${value}`} role="menuitemradio" aria-checked={value === chosen} onClick={choose}>
            <ListItemIcon>{value === chosen && <Check fontSize="small" />}</ListItemIcon>
            {text}
          </MenuItem>
        )),
      ])}
    </Dropdown>
  );
}
