/** The consultant who works in this workspace: the requester of every Smart-Task drafted here. */
export type Studio = {
  /** Codice fiscale of the intermediario (L. 12/1979 art. 1). */
  readonly codiceFiscale: string
  readonly denominazione: string
}

/** A studio of this computer, as it can be told from outside. */
export type StudioPlace = {
  readonly id: string
  readonly name: string
  /** Its folder. */
  readonly where: string
  readonly openedAt?: string
  /** The one that is open, or would be opened now. */
  readonly current: boolean
  /** Taken off the list; it is still where it was. */
  readonly forgotten: boolean
}
