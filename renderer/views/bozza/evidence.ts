import type { Evidence } from '#renderer/forms/evidence.ts'
import { chooseEvidence, evidenceOf } from '#renderer/stores/evidence.ts'
import { failureText } from '#renderer/texts/failures.ts'

/** Evidence of a company, chosen from the disk and kept in the workspace; what was refused is told in words. */
export const evidenceFor = (azienda: string): Evidence => ({
  choose: async (most) => {
    const { hashes, failures } = await chooseEvidence(most, azienda)
    return { hashes, problems: failures.map(failureText) }
  },
  list: (hashes) => evidenceOf(hashes, azienda),
})
