import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { embed } from '#core/embed.ts'
import { decideNext } from '#core/engine/decide-next.ts'
import { receive } from '#core/engine/submit.ts'
import { archiveWith, type TestArchive } from '#test/kit/archive.ts'
import { engineOn, submissionOf } from '#test/kit/core.ts'
import { dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { ledgerIn } from './ledger.ts'
import type { Statements } from './sqlite.ts'

let archive: TestArchive
beforeEach(async () => {
  archive = await archiveWith([dossierWith()])
})
afterEach(() => archive.remove())

/** The archive, and every SQL text that was run on it. */
function watched(): { readonly on: TestArchive; readonly texts: ReadonlySet<string> } {
  const texts = new Set<string>()
  const prepare: Statements['prepare'] = (sql) => {
    texts.add(sql)
    return archive.statements.prepare(sql)
  }
  return { on: { ...archive, statements: { ...archive.statements, prepare } }, texts }
}

/** The tables that a statement reads from end to end, whatever they hold. */
function scanned(text: string): readonly string[] {
  return stepsOf(text).flatMap((step) => /^SCAN (?!part\b|json|CONSTANT)\S+/.exec(step)?.[0] ?? [])
}

function stepsOf(text: string): readonly string[] {
  const slots = (text.match(/\?/g) ?? []).map(() => null)
  const plan = archive.raw.prepare(`explain query plan ${text}`).all(...slots) as { detail: string }[]
  return plan.map(({ detail }) => detail)
}

describe('What a request costs', () => {
  it('does not grow with the archive: every statement goes by an index', async () => {
    const { on, texts } = watched()
    const engine = engineOn(ledgerIn(on))
    const core = embed({ ...engine, archive: on })
    await core.submit([submissionOf(1)])
    await core.events(ROSSI, 0, 9)
    await receive(engine, [submissionOf(2)])
    await decideNext(engine, 9)

    const queries = [...texts].filter((text) => /^(select|insert|update)/.test(text))
    expect(queries.length).toBeGreaterThan(12)
    // What waits is listed oldest first, by an index that holds nothing else.
    expect(queries.flatMap(scanned)).toEqual(['SCAN requests'])
    expect(queries.filter((text) => scanned(text).length > 0)).toMatchObject([expect.stringContaining('limit')])
  })

  it('does not grow with the contacts that hold for every company', async () => {
    const { on, texts } = watched()
    await embed({ ...engineOn(ledgerIn(on)), archive: on }).submit([submissionOf(1)])

    const plans = [...texts].filter((text) => text.includes('json_array')).flatMap(stepsOf)
    expect(plans.filter((step) => /contatti_per_azienda/.test(step))).toHaveLength(1)
    expect(plans.filter((step) => /contatti_per_titolare/.test(step))).toHaveLength(2)
  })

  it('prepares no statement anew for another limit', async () => {
    const { on, texts } = watched()
    await embed({ ...engineOn(ledgerIn(on)), archive: on }).events(ROSSI, 0, 9)

    const limits = [...texts].flatMap((text) => / limit .*/.exec(text) ?? [])
    expect(limits).toEqual([' limit 0 + ?'])
  })
})
