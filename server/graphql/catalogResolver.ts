import { Ctx, Query, Resolver } from 'type-graphql';
import type { Catalog } from '../../shared/catalog.js';
import type { Role } from '../model/roles.js';
import { catalog } from './catalog.js';
import { type Context, signedIn } from './context.js';
import type { Demo } from './demo.js';
import { Json } from './scalars.js';

@Resolver()
export class CatalogResolver {
  @Query(() => Json, { description: 'Mô hình dữ liệu theo quyền của vai trò đang dùng (shared/catalog.ts)' })
  async catalog(@Ctx() { store, resources, demo }: Context) {
    const { role } = signedIn(store).env.actor;
    return { ...catalog(role, resources), demo: demo && (await demoFor(role, demo)) };
  }

  @Query(() => Boolean, { description: 'Còn dữ liệu minh họa' })
  demoLoaded(@Ctx() { store, demo }: Context): Promise<boolean> | boolean {
    signedIn(store);
    return demo?.isLoaded() ?? false;
  }
}

/** Everybody is told that what they see is made up; only who could load it is offered it. */
async function demoFor(role: Role, demo: Demo): Promise<Catalog['demo']> {
  if (await demo.isLoaded()) return 'LOADED';
  return role === 'admin' && (await demo.isFree()) ? 'OFFERED' : null;
}
