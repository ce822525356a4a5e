import type { LayoutProps } from 'react-admin';
import { Layout } from 'react-admin';
import { Lapsed } from './Lapsed.js';
import { Menu } from './Menu.js';
import { TopBar } from './TopBar.js';

/** Top bar, menu, page. */
export const Frame = ({ children }: LayoutProps) => (
  <Layout appBar={TopBar} menu={Menu} appBarAlwaysOn className="frame">
    {children}
    <Lapsed />
  </Layout>
);
