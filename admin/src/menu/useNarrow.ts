import { type Theme, useMediaQuery } from '@mui/material';

/** Whether the menu covers the page: as react-admin's sidebar has it. */
export const useNarrow = () => useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
