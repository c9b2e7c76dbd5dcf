/** What somebody may be for the core: who asks for companies, who reads at a Sede, who runs it. */
export const ROLES = ['contribuente', 'operatore', 'amministratore'] as const
export type Role = (typeof ROLES)[number]
