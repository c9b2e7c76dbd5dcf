/** Where a command writes and what surrounds it; the tests hand in their own. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Asks for a secret without showing it; nothing where nobody can type. */
  readonly ask: (question: string) => Promise<string | undefined>
  /** All that is piped in; nothing where somebody sits at the keyboard. */
  readonly piped: () => Promise<string | undefined>
  /** Whether progress may be redrawn on one line. */
  readonly isLive: boolean
}
