import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'
import type { Studio } from '#electron/desk/studio.ts'
import { ingresso } from '#renderer/texts/ingresso.ts'

/** What the first screen asks. */
export type NewWorkspace = {
  name: string
  fiscalCode: string
  passphrase: string
  again: string
  keyStore: boolean
}

type Complaints = { readonly [K in keyof NewWorkspace]?: string }

/** What is still wrong, field by field, in words; empty when the workspace can be created. */
export function complaintsOf({ name, fiscalCode, passphrase, again }: NewWorkspace): Complaints {
  const texts = ingresso.create
  return {
    ...(name.trim() === '' && { name: texts.nameMissing }),
    ...(!codiceFiscale(fiscalCode).ok && {
      fiscalCode: fiscalCode.trim() === '' ? texts.fiscalCodeMissing : texts.fiscalCodeWrong,
    }),
    ...(passphrase.length < SHORTEST_PASSPHRASE && { passphrase: texts.passphraseShort }),
    ...(again !== passphrase && { again: texts.different }),
  }
}

/** The studio as the desk wants it: its code in the normal form. */
export function studioOf({ name, fiscalCode }: NewWorkspace): Studio {
  const code = codiceFiscale(fiscalCode)
  return { denominazione: name.trim(), codiceFiscale: code.ok ? code.value : fiscalCode }
}
