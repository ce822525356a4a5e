/** A secret of a row. */
export interface SecretCell {
  resource: string;
  id: string;
  field: string;
}

/** That it was read whole. */
export interface Revelation {
  at: string;
  /** Name of who read it. */
  by: string | null;
  reason: string;
}
