import type { Values } from '../plan/reference.js';
import type { EnterpriseStanding } from '../resources/economy/enterpriseStanding.js';
import type { Ownership } from '../resources/economy/ownership.js';
import type { Spot } from './places.js';
import type { Trade } from './trades.js';

export type Form = NonNullable<Values<EnterpriseStanding>['legalForm']>;

/** An enterprise, and what later rows must agree with. */
export interface Firm {
  id: string;
  place: number;
  taxCode: string;
  /** Without what it trades in: `Sao Biếc`. */
  short: string;
  name: string;
  trade: Trade;
  ownership: Ownership;
  form: Form;
  foundedOn: string;
  operatingOn: string;
  /** Its workers by the newest survey. */
  size: number;
  spot: Spot;
  isActive: boolean;
  /** When it stopped working, if it did. */
  stoppedOn: string | null;
}

export const isForeign = ({ ownership }: Pick<Firm, 'ownership'>) => ownership === 'FDI_100' || ownership === 'FDI_PARTIAL';
export const isNonState = (firm: Pick<Firm, 'ownership'>) => firm.ownership === 'NON_STATE_DOMESTIC' || isForeign(firm);
