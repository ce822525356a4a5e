import { createTheme } from '@mui/material/styles';
import { defaultDarkTheme, defaultLightTheme } from 'react-admin';

/** Every colour of a theme by what it is for. Style sheets know them as `var(--ink)`. */
const light = {
  mode: 'light' as const,
  ground: '#f6f5f2',
  paper: '#ffffff',
  head: '#efece6',
  side: '#f4f2ed',
  chosen: '#e9e5dc',
  ink: '#1c1c1c',
  quiet: '#4a4a4a',
  faint: '#6b6b6b',
  line: '#dedbd4',
  seam: '#eeebe4',
  outline: '#cfcabf',
  accent: '#8b1a1a',
  bar: '#8b1a1a',
  link: '#1f4e79',
  select: '#dfe9f4',
  share: '#b9c9d9',
  bad: '#b3261e',
  badGround: '#fdecea',
  wait: '#8a5300',
  waitGround: '#fff3d6',
  waitInk: '#4d3200',
  good: '#1b6e3c',
  fresh: '#fbfaf4',
};

const dark: Omit<typeof light, 'mode'> & { mode: 'dark' } = {
  mode: 'dark',
  ground: '#16171a',
  paper: '#1d1f23',
  head: '#282b30',
  side: '#212327',
  chosen: '#343238',
  ink: '#e9e7e2',
  quiet: '#bdbab3',
  faint: '#a09d96',
  line: '#3a3d43',
  seam: '#2f3237',
  outline: '#575b62',
  accent: '#f0a69a',
  bar: '#4f1717',
  link: '#9cc5ec',
  select: '#26405b',
  share: '#41607f',
  bad: '#ff9d92',
  badGround: '#4a2320',
  wait: '#ecb860',
  waitGround: '#3f321a',
  waitInk: '#f4dcae',
  good: '#85d3a1',
  fresh: '#22242a',
};

type Colours = typeof light | typeof dark;

/** What is asked for is there at once: whoever opens a list a thousand times a day waits for none of them. */
const still = {
  create: () => 'none',
  getAutoHeightDuration: () => 0,
  duration: {
    shortest: 0,
    shorter: 0,
    short: 0,
    standard: 0,
    complex: 0,
    enteringScreen: 0,
    leavingScreen: 0,
  },
};

/** For eyes over fifty and old monitors: 15-16 px, one accent, no shadows. Fonts the machine has: none is fetched. */
const themeOf = (colours: Colours) => {
  const { mode, ground, paper, ink, quiet, line, accent, bar, link, bad, wait, good } = colours;
  const given = mode === 'light' ? defaultLightTheme : defaultDarkTheme;
  return createTheme({
    ...given,
    palette: {
      mode,
      primary: { main: accent },
      secondary: { main: link },
      error: { main: bad },
      warning: { main: wait },
      success: { main: good },
      background: { default: ground, paper },
      text: { primary: ink, secondary: quiet },
      divider: line,
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
    transitions: still,
    sidebar: { width: 250, closedWidth: 50 },
    components: {
      ...given.components,
      MuiCssBaseline: { styleOverrides: { ':root': variables(colours) } },
      MuiAppBar: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundColor: bar, color: '#fff' } } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiButton: { defaultProps: { disableElevation: true, size: 'small' } },
      MuiTextField: { defaultProps: { size: 'small', variant: 'outlined' } },
      MuiToggleButton: { styleOverrides: { root: { color: quiet, textTransform: 'none' } } },
      MuiSelect: { defaultProps: { size: 'small' } },
      // A shadow is not to be seen on a dark ground.
      MuiPopover: { styleOverrides: { paper: { border: `1px solid ${line}` } } },
      MuiDialog: { styleOverrides: { paper: { border: `1px solid ${line}`, outline: 0 } } },
      MuiAutocomplete: { styleOverrides: { paper: { border: `1px solid ${line}` } } },
      MuiTooltip: { styleOverrides: { tooltip: { fontSize: 14 } } },
      MuiListItemText: { styleOverrides: { primary: { fontSize: 15 } } },
      // Over the bar above, where it covers no cell.
      RaNotification: {
        defaultProps: { anchorOrigin: { vertical: 'top', horizontal: 'center' } },
        styleOverrides: { root: { '&.MuiSnackbar-root': { top: 3 } } },
      },
      MuiSnackbarContent: { styleOverrides: { root: { minHeight: 42, paddingBlock: 0 } } },
    },
  });
};

const variables = ({ mode: _, ...colours }: Colours) =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--${name}`, value]));

export const lightTheme = themeOf(light);
export const darkTheme = themeOf(dark);
