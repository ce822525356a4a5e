import 'reflect-metadata';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { changePassword } from '../session/changePassword.js';
import { signOut } from '../session/enter.js';
import { acceptInvitation, invitation } from '../session/invitations.js';
import { badInput, signedOut } from '../session/refusal.js';
import { signIn } from '../session/signIn.js';
import { personOf, revokeSession, sessionsOf } from '../session/store/sessions.js';
import { switchRole } from '../session/switchRole.js';
import type { Context } from './context.js';
import { Me, MySession, OpenInvitation } from './sessionTypes.js';

@Resolver()
export class SessionResolver {
  @Query(() => Me, { nullable: true, description: 'Người đang đăng nhập; null nếu chưa đăng nhập' })
  me(@Ctx() { db, sessionId }: Context) {
    return sessionId && personOf(db, sessionId);
  }

  @Mutation(() => Me)
  async signIn(@Arg('username', () => String) username: string, @Arg('password', () => String) password: string, @Ctx() context: Context) {
    onceADocument(context);
    return personOf(context.db, await signIn(context.db, context.request, { username, password }));
  }

  @Mutation(() => Boolean)
  async signOut(@Ctx() context: Context) {
    await signOut(context.db, context.request, isSignedIn(context) ? context : null);
    return true;
  }

  @Mutation(() => Me)
  async switchRole(@Arg('grant', () => ID) grant: string, @Ctx() context: Context) {
    const { db, request, sessionId } = signedIn(context);
    return personOf(db, await switchRole(db, request, sessionId, grant));
  }

  @Mutation(() => Me, { description: 'Đổi mật khẩu; các phiên khác đều kết thúc' })
  async changePassword(@Arg('old', () => String) old: string, @Arg('new', () => String) fresh: string, @Ctx() context: Context) {
    const { db, request, actor } = signedIn(context);
    onceADocument(context);
    return personOf(db, await changePassword(db, request, actor.id, { old, new: fresh }));
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
    return personOf(context.db, await acceptInvitation(context.db, context.request, { token, username, displayName, password }));
  }

  @Query(() => [MySession])
  async mySessions(@Ctx() context: Context) {
    const { db, actor, sessionId, idleMinutes } = signedIn(context);
    const sessions = await sessionsOf(db, actor.id, idleMinutes);
    return sessions.map((session) => ({ ...session, current: session.id === sessionId }));
  }

  @Mutation(() => Boolean, { description: 'Sai nếu không có phiên ấy của mình' })
  revokeSession(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    const { db, actor } = signedIn(context);
    return revokeSession(db, id, actor.id);
  }
}

type SignedInContext = Context & { actor: NonNullable<Context['actor']>; sessionId: string };

const isSignedIn = (context: Context): context is SignedInContext => context.actor !== null && context.sessionId !== null;

function signedIn(context: Context): SignedInContext {
  if (!isSignedIn(context)) throw signedOut();
  return context;
}

/** Aliases would make one request a thousand guesses. */
const tried = new WeakSet<Context['request']>();
function onceADocument({ request }: Context): void {
  if (tried.has(request)) throw badInput('password', 'ONCE', 'Mỗi yêu cầu chỉ được thử mật khẩu một lần.');
  tried.add(request);
}
