/** How long things last and how often they may be tried (OWASP ASVS 5.0, V6 and V7; NIST SP 800-63B-4, 3.2.2). */
export const policy = {
  /** Of a session, unless the setting says otherwise. */
  idleMinutes: 30,
  sessionHours: 12,
  invitationHours: 1,
  /** How often it is asked whether those are still let in who hold a connection open. */
  recheckSeconds: 3,
  /** Wrong passwords in a row of one account, from anywhere but its known devices; each of those has a count of its own. */
  failures: { limit: 10, longestWait: 900, ceiling: 100 },
  perAddress: { limit: 30, seconds: 600 },
  everybody: { limit: 300, seconds: 60 },
} as const;
