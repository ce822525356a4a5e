/** Data to try things out with. The engine knows no noun of it: whoever puts the platform together hands it in. */
export interface Demo {
  isLoaded: () => Promise<boolean>;
  /** Nothing real is kept here yet. */
  isFree: () => Promise<boolean>;
  /** How many rows were loaded, or taken away. What stands in the way is `Refused`. */
  load: (by: string) => Promise<number>;
  remove: (by: string) => Promise<number>;
}
