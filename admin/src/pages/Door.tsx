import { Button, Paper, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocaleState, useLocales } from 'react-admin';

/** A page before one is inside: the name of the house, one thing to do, the language. */
export function Door({ heading, children }: { heading: string; children: ReactNode }) {
  const [locale, setLocale] = useLocaleState();
  const locales = useLocales();
  return (
    <main className="door">
      <Paper variant="outlined" sx={{ p: { xs: 3, sm: 4 }, width: '100%', maxWidth: 440 }}>
        <Stack direction="row" alignItems="center" gap={1.5} sx={{ mb: 3 }}>
          <img src="/icon.svg" width="36" height="36" alt="" />
          <Typography variant="h4" component="p">
            Hạt Nhân
          </Typography>
        </Stack>
        <Typography variant="h5" component="h1" gutterBottom>
          {heading}
        </Typography>
        {children}
      </Paper>
      <nav>
        {locales.map((offered) => (
          <Button key={offered.locale} disabled={offered.locale === locale} onClick={() => setLocale(offered.locale)}>
            {offered.name}
          </Button>
        ))}
      </nav>
    </main>
  );
}
