export type AuthTables = {
  /** When each signed-in session was last used by its person; the library's own tables are never joined. */
  auth_presence: { token_hash: string; token: string; person_id: string; last_seen: number; idle_ms: number };
};
