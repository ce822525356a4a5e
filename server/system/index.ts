import { Attempt } from './attempt.js';
import { Credential } from './credential.js';
import { Device } from './device.js';
import { Grant } from './grant.js';
import { GrantPlace } from './grantPlace.js';
import { GrantUnit } from './grantUnit.js';
import { Invitation } from './invitation.js';
import { Session } from './session.js';
import { User } from './user.js';

/** Every table the engine writes for itself. An administrator may read the first four; the rest are in nobody's reach. */
export const system = [User, Grant, GrantPlace, GrantUnit, Credential, Session, Device, Invitation, Attempt];
