import type { Azienda } from '#core/domain/dossier.ts'
import { scheda } from '#renderer/texts/aziende.ts'
import type { Fact } from '#renderer/ui/fact.ts'

/** Who the company is, as far as the archive knows. */
export function identityOf(azienda: Azienda): readonly Fact[] {
  const { codiceFiscale, partitaIva, pec, naturaGiuridica } = azienda
  return [
    { label: scheda.fiscalCode, value: codiceFiscale },
    ...(partitaIva === undefined || partitaIva === codiceFiscale ? [] : [{ label: scheda.vat, value: partitaIva }]),
    { label: scheda.pec, value: pec ?? scheda.unknown },
    { label: scheda.kind, value: naturaGiuridica ? scheda.kinds[naturaGiuridica] : scheda.unknown },
    { label: scheda.register, value: registerOf(azienda) },
  ]
}

function registerOf({ registroImprese }: Azienda): string {
  if (registroImprese === undefined) return scheda.unknown
  if (registroImprese.proceduraConcorsuale) return scheda.insolvency
  if (!registroImprese.iscritta) return scheda.unregistered
  return registroImprese.rea === undefined ? scheda.registered : `${scheda.registered} · ${registroImprese.rea}`
}
