/** One thing that is known, with its name. */
export type Fact = { readonly label: string; readonly value: string }
