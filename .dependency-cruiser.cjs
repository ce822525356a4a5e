/**
 * Who may import whom: the architecture, as data. Types count too, for a type is knowledge.
 * The engine (everything but resources, rules and plan) knows no noun of the domain; server/*.ts puts the two together and may see all.
 */
const mayImport = {
  shared: [],
  'server/model': ['shared'],
  'server/system': ['server/model', 'shared'],
  'server/access': ['server/system', 'server/model', 'shared'],
  'server/query': ['server/access', 'server/system', 'server/model', 'shared'],
  'server/db': ['server/query', 'server/access', 'server/system', 'server/model', 'shared'],
  'server/transfer': ['server/query', 'server/access', 'server/system', 'server/model', 'shared'],
  'server/review': ['server/query', 'server/access', 'server/system', 'server/model', 'shared'],
  'server/session': ['server/query', 'server/access', 'server/system', 'server/model', 'shared'],
  'server/live': ['server/session', 'server/query', 'server/access', 'server/system', 'server/model', 'shared'],
  'server/graphql': [
    'server/live',
    'server/session',
    'server/review',
    'server/transfer',
    'server/query',
    'server/access',
    'server/system',
    'server/model',
    'shared',
  ],
  'server/resources': ['server/model', 'shared'],
  'server/rules': ['server/resources', 'server/model', 'shared'],
  'server/plan': ['server/resources', 'server/model', 'shared'],
  'server/demo': ['server/plan', 'server/query', 'server/resources', 'server/model', 'shared'],
  admin: ['shared'],
};

/** Where a library may be seen. */
const homes = {
  typeorm: ['server/model/', 'server/query/', 'server/db/'],
  pg: ['server/query/', 'server/db/'],
  dataloader: ['server/query/'],
  'type-graphql': ['server/model/', 'server/graphql/'],
  'graphql-scalars': ['server/model/', 'server/graphql/'],
  graphql: ['server/model/', 'server/query/', 'server/graphql/', 'admin/'],
  '@apollo/server': ['server/graphql/'],
  'graphql-ws': ['server/graphql/', 'admin/src/live/'],
  ws: ['server/graphql/'],
  express: ['server/graphql/', 'server/session/'],
  '@node-rs/argon2': ['server/session/'],
  vite: ['admin/'],
  'react-data-grid': ['admin/src/grid/Sheet.tsx'],
  '@apollo/client': ['admin/src/'],
  graphiql: ['admin/src/'],
  'react-admin': ['admin/src/'],
  '@mui/material': ['admin/src/'],
};

/** Readers that answer to nobody: only what runs without a person may use them. */
const systemStoreUsers = ['server/review/scan', 'server/session/signIn', 'server/db/seed', 'server/[^/]+\\.ts$', 'test/'];

const ours = '^(server|admin|shared)/';
/** Put together from all parts: server/main.ts and its neighbours. Settings and limits are read by everyone. */
const config = 'server/config\\.ts$';
const inside = (...folders) => `^(${folders.map((folder) => `${folder}/`).join('|')})`;

const layers = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `${folder} imports ${allowed.join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: inside(folder) },
  to: {
    path: '^(server|admin|shared|test)/',
    pathNot: [inside(folder, ...allowed), ...(folder.startsWith('server/') ? [`^${config}`] : [])],
  },
}));

const unknownFolders = {
  name: 'every folder of the server has its place among the import rules',
  severity: 'error',
  from: {
    path: '^server/[^/]+/',
    pathNot: inside(...Object.keys(mayImport)),
  },
  to: {},
};

const libraries = Object.entries(homes).map(([library, places]) => ({
  name: `${library} lives in ${places.join(', ')}`,
  severity: 'error',
  from: { path: ours, pathNot: [`^(${places.join('|')})`, '^server/[^/]+\\.ts$'] },
  to: { path: `^node_modules/(@types/)?${library}/` },
}));

const lists = ['resources', 'rules', 'plan'].map((folder) => ({
  name: `every file of server/${folder} is listed in its index`,
  severity: 'error',
  from: { path: `^server/${folder}/index\\.ts$` },
  to: { path: `^server/${folder}/`, pathNot: 'index\\.ts$', reachable: false },
}));

module.exports = {
  forbidden: [
    ...layers,
    unknownFolders,
    ...libraries,
    ...lists,
    { name: 'shared is pure', severity: 'error', from: { path: '^shared/' }, to: { pathNot: '^shared/' } },
    {
      name: 'the admin runs in a browser',
      severity: 'error',
      from: { path: '^admin/src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the system store is for what runs without a person',
      severity: 'error',
      from: { pathNot: `^(${systemStoreUsers.join('|')})` },
      to: { path: '^server/query/systemStore\\.ts$' },
    },
    {
      name: 'circles only among resources',
      severity: 'error',
      from: { pathNot: '^(server|test/grammar)/resources/' },
      to: { circular: true },
    },
    {
      name: 'what the product imports is a dependency, not a tool',
      severity: 'error',
      from: { path: ours },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'every import can be found', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.test\\.tsx?$', '\\.[cm]js$', '\\.d\\.ts$', 'vite\\.config\\.ts$', '^server/db/migrations/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|data)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
