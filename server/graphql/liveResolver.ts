import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { Refused } from '../access/refused.js';
import type { Live, Viewer } from '../live/live.js';
import type { News } from '../live/watching.js';
import type { RowClass } from '../model/field.js';
import { RowNews } from './liveTypes.js';
import { Json } from './scalars.js';

/** What a subscription knows of the page it serves. */
export interface LiveContext {
  live: Live;
  viewer: Viewer;
  resources: readonly RowClass[];
}

interface Asked<A> {
  args: A;
  context: LiveContext;
}

const changes = ({ args: { resource, ids, through, where }, context }: Asked<ChangesArguments>) =>
  context.live.watch(context.viewer, { row: rowCalled(context, resource), ids, through, where });

interface ChangesArguments {
  resource: string;
  ids: string[];
  through: string[];
  where: unknown;
}

const editing = ({ args: { resource, id }, context }: Asked<{ resource: string; id: string }>) =>
  context.live.edit(context.viewer, { row: rowCalled(context, resource), id });

function rowCalled({ resources }: LiveContext, name: string): RowClass {
  const row = resources.find((each) => each.name === name);
  if (!row) throw new Refused(`there is no ${name}`);
  return row;
}

@Resolver()
export class LiveResolver {
  @Subscription(() => RowNews, { subscribe: changes as never, description: 'Những gì xảy ra với các dòng đang xem, cho đến khi thôi xem' })
  changes(
    @Root() news: News,
    @Arg('resource', () => String) _resource: string,
    @Arg('ids', () => [ID]) _ids: string[],
    @Arg('through', () => [String], { defaultValue: [], description: 'Đường nối tới các dòng cũng hiện ra: registration.unit' })
    _through: string[],
    @Arg('where', () => Json, { nullable: true, description: 'Điều kiện của danh sách, để biết khi danh sách thay đổi' }) _where: unknown,
  ): RowNews {
    return news;
  }

  @Subscription(() => Boolean, { subscribe: editing as never, description: 'Báo đang sửa một dòng, cho đến khi thôi' })
  editing(@Root() told: boolean, @Arg('resource', () => String) _resource: string, @Arg('id', () => ID) _id: string): boolean {
    return told;
  }
}
