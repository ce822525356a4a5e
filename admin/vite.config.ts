import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two pages: the admin and GraphiQL, both served by our own server, which also answers `/graphql` while one works on the pages. */
export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  plugins: [react()],
  // Apollo Client takes itself for a developer's until told: it would freeze every answer, row by row.
  define: command === 'build' ? { 'globalThis.__DEV__': 'false' } : {},
  resolve: { dedupe: ['react', 'react-dom', 'graphql'] },
  server: { host: '127.0.0.1', proxy: { '/graphql': { target: process.env.API ?? 'http://127.0.0.1:4000', ws: true } } },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    // The content security policy lets no data: script or font in.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: ['index.html', 'graphiql.html'].map((page) => `${import.meta.dirname}/${page}`),
      // GraphiQL's files carry a note to React's compiler; it tells whoever starts the platform nothing.
      onwarn: (warning, tell) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : tell(warning)),
    },
  },
}));
