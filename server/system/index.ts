import { Attempt } from './attempt.js';
import { Credential } from './credential.js';
import { Device } from './device.js';
import { Grant } from './grant.js';
import { GrantPlace } from './grantPlace.js';
import { GrantUnit } from './grantUnit.js';
import { Invitation } from './invitation.js';
import { Session } from './session.js';
import { User } from './user.js';

/** Who may sign in and as what. An administrator may read these. */
export const accounts = [User, Grant, GrantPlace, GrantUnit];

/** What signing in keeps to itself: in the database, never in the API. */
const hidden = [Credential, Session, Device, Invitation, Attempt];

/** Every table the engine writes. */
export const system = [...accounts, ...hidden];
