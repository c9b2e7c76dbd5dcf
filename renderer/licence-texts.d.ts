/** Made while the app is built, by build/licence-texts.mjs. */
declare module 'virtual:licence-texts' {
  /** The whole of a part's licence; a part is `name version`. */
  export function licenceText(part: string): string
}
