import { Attempt } from './attempt.js';
import { Credential } from './credential.js';
import { Device } from './device.js';
import { Grant } from './grant.js';
import { GrantAgency } from './grantAgency.js';
import { GrantPlace } from './grantPlace.js';
import { GrantUnit } from './grantUnit.js';
import { Invitation } from './invitation.js';
import { Preference } from './preference.js';
import { SavedView } from './savedView.js';
import { SavedViewShare } from './savedViewShare.js';
import { Session } from './session.js';
import { SheetLayout } from './sheetLayout.js';
import { SignInFailure } from './signInFailure.js';
import { User } from './user.js';

/** Every table the engine writes for itself. The first five are the administrator's; the rest are in nobody's reach. */
export const system = [
  User,
  Grant,
  GrantPlace,
  GrantUnit,
  GrantAgency,
  Credential,
  Preference,
  SheetLayout,
  SavedView,
  SavedViewShare,
  Session,
  Device,
  Invitation,
  Attempt,
  SignInFailure,
];
