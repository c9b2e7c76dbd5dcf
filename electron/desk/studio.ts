/** The consultant who works in this workspace: the requester of every Smart-Task drafted here. */
export type Studio = {
  /** Codice fiscale of the intermediario (L. 12/1979 art. 1). */
  readonly codiceFiscale: string
  readonly denominazione: string
}
