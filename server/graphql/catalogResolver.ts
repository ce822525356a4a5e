import { Ctx, Query, Resolver } from 'type-graphql';
import { catalog } from './catalog.js';
import { type Context, signedIn } from './context.js';
import { Json } from './scalars.js';

@Resolver()
export class CatalogResolver {
  @Query(() => Json, { description: 'Mô hình dữ liệu theo quyền của vai trò đang dùng (shared/catalog.ts)' })
  catalog(@Ctx() { store, resources }: Context) {
    return catalog(signedIn(store).env.actor.role, resources);
  }
}
