import { createTheme } from '@mui/material/styles';
import { defaultLightTheme } from 'react-admin';

/** For eyes over fifty and old monitors: 15-16 px, dark on light, one accent, no shadows. Fonts the machine has: none is fetched. */
export const theme = createTheme({
  ...defaultLightTheme,
  palette: {
    mode: 'light',
    primary: { main: '#8b1a1a' },
    secondary: { main: '#1f4e79' },
    error: { main: '#b3261e' },
    warning: { main: '#8a5300' },
    success: { main: '#1b6e3c' },
    background: { default: '#f6f5f2', paper: '#ffffff' },
    text: { primary: '#1c1c1c', secondary: '#4a4a4a' },
    divider: '#d9d6cf',
  },
  typography: {
    fontFamily: '"Segoe UI", "Noto Sans", Roboto, "Helvetica Neue", Arial, sans-serif',
    fontSize: 15,
    body1: { fontSize: 16 },
    body2: { fontSize: 15 },
    caption: { fontSize: 13.5 },
    button: { textTransform: 'none', fontSize: 15, fontWeight: 600 },
    h4: { fontSize: 24, fontWeight: 600 },
    h5: { fontSize: 20, fontWeight: 600 },
    h6: { fontSize: 17, fontWeight: 600 },
  },
  shape: { borderRadius: 4 },
  sidebar: { width: 250, closedWidth: 50 },
  components: {
    ...defaultLightTheme.components,
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiButton: { defaultProps: { disableElevation: true, size: 'small' } },
    MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
    MuiToggleButton: { styleOverrides: { root: { color: '#4a4a4a', textTransform: 'none' } } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: 14 } } },
    MuiListItemText: { styleOverrides: { primary: { fontSize: 15 } } },
  },
});
