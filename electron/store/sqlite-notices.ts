import type { Avviso } from '#electron/desk/avviso.ts'
import type { Deadline } from '#electron/desk/deadlines.ts'
import type { DeskStore, Notices } from '#electron/desk/desk-store.ts'
import type { DeskDb } from './desk-tables.ts'
import { addAvviso, avvisiPage, avvisiToTell, countUnseen, seeAvvisi, settleAvvisi } from './queries/avvisi.ts'
import { rowOfRecord, type ListRecord } from './task-record.ts'

type Found = Awaited<ReturnType<ReturnType<typeof avvisiToTell>['execute']>>[number]

export function noticesOn(tx: DeskDb): Notices {
  return {
    add: async (...avvisi) => {
      for (const { task = null, details, deadline, ...avviso } of avvisi) {
        const kept = details ?? (deadline && { deadline })
        await addAvviso(tx, { ...avviso, task, details: kept ? JSON.stringify(kept) : null }).execute()
      }
    },
    waiting: async (limit, kind) => (await avvisiToTell(tx, limit, kind).execute()).map(avvisoOf),
    settle: async (ns) => {
      if (ns.length > 0) await settleAvvisi(tx, ns).execute()
    },
    see: async (ns, seen = true) => (await seeAvvisi(tx, ns, seen).execute()).flatMap(({ n }) => n ?? []),
  }
}

export function inboxOn(db: DeskDb): Pick<DeskStore, 'avvisi' | 'unseen'> {
  return {
    avvisi: async (query) => (await avvisiPage(db, query).execute()).map(avvisoOf),
    unseen: async () => (await countUnseen(db).executeTakeFirstOrThrow()).n,
  }
}

function avvisoOf({ avviso, kind, at, whose, details, seen, ...task }: Found): Avviso {
  return {
    n: avviso ?? 0,
    kind: kind as Avviso['kind'],
    at,
    azienda: whose,
    seen: seen === 1,
    ...(details !== null && kept(details)),
    ...(task.id !== null && { row: rowOfRecord(task as ListRecord) }),
  }
}

/** One column holds either. */
function kept(text: string): Pick<Avviso, 'details' | 'deadline'> {
  const held = JSON.parse(text) as NonNullable<Avviso['details']> | { readonly deadline: Deadline }
  return 'deadline' in held ? held : { details: held }
}
