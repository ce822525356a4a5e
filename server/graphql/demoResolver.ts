import 'reflect-metadata';
import { Ctx, Int, Mutation, Resolver } from 'type-graphql';
import { Refused } from '../access/refused.js';
import { administered, type Context } from './context.js';
import type { Demo } from './demo.js';

/** The administrator's alone. */
@Resolver()
export class DemoResolver {
  @Mutation(() => Int, { description: 'Nạp dữ liệu minh họa vào hệ thống chưa có dữ liệu thật; trả lời số dòng' })
  loadDemo(@Ctx() context: Context): Promise<number> {
    const { actor, demo } = administered(context);
    return handed(demo).load(actor.id);
  }

  @Mutation(() => Int, { description: 'Xóa mọi dòng dữ liệu minh họa, và chỉ những dòng đó; trả lời số dòng' })
  removeDemo(@Ctx() context: Context): Promise<number> {
    const { actor, demo } = administered(context);
    return handed(demo).remove(actor.id);
  }
}

function handed(demo: Demo | null): Demo {
  if (!demo) throw new Refused('there is no demonstration here');
  return demo;
}
