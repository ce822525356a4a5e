import type { LayoutProps } from 'react-admin';
import { Layout } from 'react-admin';
import { useDensity } from '../look.js';
import { Menu } from '../menu/Menu.js';
import { Side } from '../menu/Side.js';
import { UnsentNotice } from '../outbox/UnsentNotice.js';
import { useKeptLook } from '../useLook.js';
import { DemoNotice } from './DemoNotice.js';
import { Lapsed } from './Lapsed.js';
import { TopBar } from './TopBar.js';

/** Top bar, menu, page. */
export function Frame({ children }: LayoutProps) {
  const [density] = useDensity();
  useKeptLook();
  return (
    <Layout appBar={TopBar} menu={Menu} sidebar={Side} appBarAlwaysOn className={`frame ${density}`}>
      <DemoNotice />
      <UnsentNotice />
      {children}
      <Lapsed />
    </Layout>
  );
}
