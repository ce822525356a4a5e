const common = {
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

// CommonJS code of react-admin requires these packages, which are written in ESM only: Jest on Node 20 must be given them compiled.
const esmOnly = ['react-hotkeys-hook', 'query-string', 'decode-uri-component', 'split-on-first', 'filter-obj', 'inflection'];

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
  testTimeout: 180_000,
  // A real PostgreSQL, started when the first test asks for it.
  globalSetup: '<rootDir>/test/postgres/setup.mjs',
  globalTeardown: '<rootDir>/test/postgres/teardown.mjs',
  projects: [
    {
      ...common,
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/admin/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'admin',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/admin/browser.cjs'],
      moduleNameMapper: { ...common.moduleNameMapper, '\\.css$': '<rootDir>/test/admin/style.cjs' },
      transform: { ...common.transform, '^.+\\.m?js$': '@swc/jest' },
      transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
      testMatch: ['<rootDir>/test/admin/**/*.test.{ts,tsx}'],
    },
    {
      ...common,
      displayName: 'e2e',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/e2e/setup.mjs',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
