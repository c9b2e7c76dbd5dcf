const FROM = 'core:'

/** What the archive writes beside a datum that a core elsewhere told. */
export const sourceOfCore = (address: string) => `${FROM}${address}`

/** The address of the core that told a datum, if one did. */
export const addressOfSource = (fonte: string) => (fonte.startsWith(FROM) ? fonte.slice(FROM.length) : undefined)
