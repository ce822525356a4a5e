import 'reflect-metadata';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { roles } from '../model/roles.js';
import { act } from '../session/act.js';
import { changePassword } from '../session/changePassword.js';
import { signOut } from '../session/enter.js';
import { acceptInvitation, invitation } from '../session/invitations.js';
import { badInput } from '../session/refusal.js';
import { signIn } from '../session/signIn.js';
import { keepPreferences, type Preferences } from '../session/store/preferences.js';
import { personOf, revokeSession, revokeSessionsOf, sessionsOf } from '../session/store/sessions.js';
import { switchRole } from '../session/switchRole.js';
import { inWords } from './areas.js';
import { type Context, isSignedIn, own } from './context.js';
import { Density, Language, Me, MyRole, MySession, OpenInvitation } from './sessionTypes.js';

@Resolver()
export class SessionResolver {
  @Query(() => Me, { nullable: true, description: 'Người đang đăng nhập; null nếu chưa đăng nhập' })
  me(@Ctx() context: Context) {
    return context.sessionId && me(context, context.sessionId);
  }

  @Mutation(() => Me)
  async signIn(@Arg('username', () => String) username: string, @Arg('password', () => String) password: string, @Ctx() context: Context) {
    onceADocument(context);
    return me(context, await signIn(context.db, context.request, { username, password }));
  }

  @Mutation(() => Boolean)
  async signOut(@Ctx() context: Context) {
    // The cookie is that of somebody else who has come in by another tab: it stays.
    if (!isSignedIn(context) && (await context.ended()) === 'ENTERED_ELSEWHERE') return true;
    await signOut(context.db, context.request, isSignedIn(context) ? context : null);
    return true;
  }

  @Mutation(() => Me)
  async switchRole(@Arg('grant', () => ID) grant: string, @Ctx() context: Context) {
    const { db, request, sessionId } = own(context);
    return me(context, await switchRole(db, request, sessionId, grant));
  }

  @Mutation(() => Me, { description: 'Đổi mật khẩu; các phiên khác đều kết thúc' })
  async changePassword(@Arg('old', () => String) old: string, @Arg('new', () => String) fresh: string, @Ctx() context: Context) {
    const { db, request, actor } = own(context);
    onceADocument(context);
    return me(context, await changePassword(db, request, actor.id, { old, new: fresh }));
  }

  @Query(() => OpenInvitation, { nullable: true, description: 'Null nếu liên kết đã dùng hoặc hết hạn' })
  async invitation(@Arg('token', () => String) token: string, @Ctx() { db }: Context) {
    const open = await invitation(db, token);
    return open && { purpose: open.purpose, username: open.user?.username, displayName: open.user?.displayName };
  }

  @Mutation(() => Me)
  async acceptInvitation(
    @Arg('token', () => String) token: string,
    @Arg('username', () => String, { description: 'Bỏ qua nếu lời mời dành cho người đã có tên' }) username: string,
    @Arg('displayName', () => String) displayName: string,
    @Arg('password', () => String) password: string,
    @Ctx() context: Context,
  ) {
    onceADocument(context);
    return me(context, await acceptInvitation(context.db, context.request, { token, username, displayName, password }));
  }

  @Query(() => [MySession])
  async mySessions(@Ctx() context: Context) {
    const { db, actor, sessionId, idleMinutes } = own(context);
    const sessions = await sessionsOf(db, actor.id, idleMinutes);
    return sessions.map((session) => ({ ...session, label: roles[session.role], current: session.id === sessionId }));
  }

  @Mutation(() => Boolean, { description: 'Sai nếu không có phiên ấy của mình' })
  revokeSession(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const { db, actor } = own(context);
    return revokeSession(db, id, actor.id);
  }

  @Mutation(() => Int, { description: 'Kết thúc mọi phiên khác của mình; trả lời có bao nhiêu' })
  revokeOtherSessions(@Ctx() context: Context) {
    const { db, actor, sessionId } = own(context);
    return act(db, { id: actor.id, role: actor.role }, 'Kết thúc các phiên khác', (tx) => revokeSessionsOf(tx, actor.id, sessionId));
  }

  @Mutation(() => Me, { description: 'Ngôn ngữ và khoảng cách dòng, trên mọi máy' })
  async setPreferences(
    @Arg('language', () => Language) language: Preferences['language'],
    @Arg('density', () => Density) density: Preferences['density'],
    @Ctx() context: Context,
  ) {
    const { db, actor, sessionId } = own(context);
    await keepPreferences(db, actor.id, { language, density });
    return me(context, sessionId);
  }
}

/** The person of a session, with the names of what their roles are over. */
async function me(context: Context, session: string): Promise<Me | null> {
  const person = await personOf(context.db, session);
  if (!person) return null;
  const held = await inWords(context, person.roles);
  const mine = held.map(({ id, label, ...grant }) =>
    Object.assign(new MyRole(), grant, { grant: id, labels: label, current: id === person.grant }),
  );
  return { ...person, roles: mine };
}

/** Aliases would make one request a thousand guesses. */
const tried = new WeakSet<Context['request']>();
function onceADocument({ request }: Context): void {
  if (tried.has(request)) throw badInput('password', 'ONCE', 'Mỗi yêu cầu chỉ được thử mật khẩu một lần.');
  tried.add(request);
}
