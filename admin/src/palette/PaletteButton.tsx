import Search from '@mui/icons-material/Search';
import { Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/useWords.js';
import { Palette } from './Palette.js';

/** Opens the search over everything, as Ctrl+K does from any page. */
export function PaletteButton() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen((now) => !now);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button
        className="bar-button"
        color="inherit"
        startIcon={<Search />}
        aria-label={t('palette.title')}
        title={`${t('palette.title')} (Ctrl+K)`}
        onClick={() => setOpen(true)}
      >
        <span className="wide-only">{t('palette.button')}</span>
      </Button>
      {isOpen && <Palette onClose={() => setOpen(false)} />}
    </>
  );
}
