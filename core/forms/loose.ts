/** Answers as they were typed or sent: nothing is known of them yet. */
export type Loose = Readonly<Record<string, unknown>>
