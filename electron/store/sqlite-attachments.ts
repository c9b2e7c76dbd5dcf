import type { Allegato } from '#core/domain/allegato.ts'
import { attachmentContent, attachmentsByHash, keepAttachment } from '#core/store/attachments.ts'
import type { Archive } from '#core/store/open.ts'
import { settingsIn } from '#core/store/settings.ts'
import { EMBEDDED } from '#core/service/settings.ts'
import type { Attachments, KeptFile } from '#electron/desk/attachment-store.ts'
import type { DeskTables } from './desk-tables.ts'

type OpenArchive = Pick<Archive<DeskTables>, 'core' | 'db' | 'statements'>

/** Evidence in the workspace's encrypted file, where the embedded core finds it. */
export function sqliteAttachments(archive: OpenArchive): Attachments {
  return {
    longest: async () => ((await settingsIn(archive)) ?? EMBEDDED).allegati.bytes,
    keep: (file) => keep(archive, file),
    content: (hash) => attachmentContent(archive, hash),
    list: async (hashes, azienda = NOBODY) => {
      const names = await namesOf(archive, hashes, azienda)
      const found = await attachmentsByHash(archive, hashes)
      return found.map((file) => ({ ...file, nome: names.get(file.hash) ?? file.nome }))
    },
  }
}

/** Where no company was told: the command line keeps a file before it is known what for. */
const NOBODY = ''

async function keep(archive: OpenArchive, { azienda = NOBODY, ...file }: KeptFile): Promise<Allegato> {
  const { nome } = file
  const kept = await keepAttachment(archive, file)
  await archive.db
    .insertInto('nomi_allegati')
    .values({ azienda, hash: kept.hash, nome })
    .onConflict((known) => known.columns(['azienda', 'hash']).doUpdateSet({ nome }))
    .execute()
  return { ...kept, nome }
}

/** The company's own name comes last, and stays. */
async function namesOf({ db }: OpenArchive, hashes: readonly string[], azienda: string) {
  const told = await db
    .selectFrom('nomi_allegati')
    .select(['hash', 'nome'])
    .where('hash', 'in', hashes)
    .where('azienda', 'in', [NOBODY, azienda])
    .orderBy('azienda')
    .execute()
  return new Map(told.map(({ hash, nome }) => [hash, nome]))
}
