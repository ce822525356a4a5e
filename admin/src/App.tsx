import { ThemeProvider } from '@mui/material/styles';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Admin, CustomRoutes, I18nContextProvider, localStorageStore, Resource, reactRouterProvider } from 'react-admin';
import type { Catalog } from '../../shared/catalog.js';
import { authProvider } from './authProvider.js';
import { SheetPage } from './grid/SheetPage.js';
import { i18nProvider } from './i18n/provider.js';
import { createModel, ModelProvider } from './Model.js';
import { ownOutbox } from './outbox/ownOutbox.js';
import { resume } from './outbox/resume.js';
import { AccountPage } from './pages/account/AccountPage.js';
import { Frame } from './pages/Frame.js';
import { Home } from './pages/Home.js';
import { SignIn } from './pages/SignIn.js';
import { Failed, Missing, Waiting } from './pages/States.js';
import { UsersPage } from './pages/users/UsersPage.js';
import { Welcome } from './pages/Welcome.js';
import { PlacesPage } from './places/PlacesPage.js';
import { ClausesPage } from './plan/ClausesPage.js';
import { DocumentsPage } from './plan/DocumentsPage.js';
import { TasksPage } from './plan/TasksPage.js';
import { RecordPage } from './record/RecordPage.js';
import { loadSession, type Me, session } from './session.js';
import { darkTheme, lightTheme } from './theme.js';
import { DoingsPage } from './undo/DoingsPage.js';
import type { Kept } from './views/savedViews.js';

const store = localStorageStore(undefined, 'hatnhan');
const nothing = { role: '', byArea: false, tools: [], areas: [], resources: [], daily: [] };
const nothingKept = { layouts: {}, views: [] };
const nobody = { id: '', grant: '' };
const { Route } = reactRouterProvider;

export function App() {
  const state = useSyncExternalStore(session.subscribe, session.get);
  useEffect(() => void loadSession(), []);
  if (state.is === 'signedIn')
    return <Pages key={`${state.me.id} ${state.me.grant}`} catalog={state.catalog} kept={state.kept} me={state.me} />;
  if (state.is === 'signedOut') return <Pages key="signedOut" catalog={nothing} kept={nothingKept} me={nobody} />;
  return (
    <I18nContextProvider value={i18nProvider}>
      <ThemeProvider theme={lightTheme}>
        {state.is === 'failed' ? <Failed failure={state.failure} onRetry={loadSession} /> : <Waiting />}
      </ThemeProvider>
    </I18nContextProvider>
  );
}

/** One react-admin for each person and grant: nothing of another's stays on the page. */
function Pages({ catalog, kept, me: { id, grant } }: { catalog: Catalog; kept: Kept; me: Pick<Me, 'id' | 'grant'> }) {
  const model = useMemo(() => createModel(catalog, ownOutbox({ id, grant }), kept), [catalog, kept, id, grant]);
  useEffect(() => model.layouts.start(), [model]);
  useEffect(() => model.outbox.start((left) => resume(model, left)), [model]);
  return (
    <ModelProvider model={model}>
      <Admin
        title="Hạt Nhân"
        dataProvider={model.provider}
        authProvider={authProvider}
        i18nProvider={i18nProvider}
        store={store}
        lightTheme={lightTheme}
        darkTheme={darkTheme}
        layout={Frame}
        loginPage={SignIn}
        dashboard={Home}
        catchAll={Missing}
        requireAuth
        disableTelemetry
      >
        {model.catalog.resources.map(({ name }) => (
          <Resource key={name} name={name} list={SheetPage} edit={RecordPage} create={RecordPage} />
        ))}
        <CustomRoutes>
          <Route path="/places" element={<PlacesPage />} />
          <Route path="/plan/documents" element={<DocumentsPage />} />
          <Route path="/plan/documents/:id" element={<ClausesPage />} />
          <Route path="/plan/tasks" element={<TasksPage />} />
          <Route path="/doings" element={<DoingsPage />} />
          <Route path="/account" element={<AccountPage />} />
          <Route path="/users/*" element={<UsersPage />} />
        </CustomRoutes>
        <CustomRoutes noLayout>
          <Route path="/welcome/:token" element={<Welcome />} />
        </CustomRoutes>
      </Admin>
    </ModelProvider>
  );
}
