/** Where new identifiers come from: UUIDv7, so that they sort by birth. */
export type Ids = { next(): string }
