import { describe, expect, it } from 'vitest'
import { systemClock } from '#core/kernel/clock.ts'
import { accessFrom } from '#core/serve/access.ts'
import { FLAGS, PLACE, type Command, type Flag } from './command.ts'
import { commands } from './commands.ts'
import { run } from './run.ts'

async function typed(...line: readonly string[]) {
  const said: string[] = []
  const write = (text: string) => void said.push(text)
  const stopped = () => Promise.resolve()
  const code = await run(line, {
    out: write,
    err: write,
    env: {},
    stopped,
    clock: systemClock,
    user: 'prova',
    accessFrom,
  })
  return { code, said: said.join('\n') }
}

const acts = commands.flatMap((command) =>
  Object.entries(command.heeds).map(([act, heeded]) => ({
    command,
    act,
    heeded,
    line: `${command.name} ${act}`.trim(),
  })),
)
const heededIn = ({ heeds }: Command): readonly Flag[] => [...PLACE, ...Object.values(heeds).flat()]

describe('A flag that a command does not heed', () => {
  it.each(acts)('is refused by $line, not passed over', async ({ line, heeded }) => {
    const unheeded = FLAGS.filter((flag) => ![...PLACE, ...heeded].includes(flag))
    expect(unheeded.length).toBeGreaterThan(0)
    for (const flag of unheeded) {
      const words = line.split(' ')
      const message = `«${line}» non ha l’opzione --${flag}. «scrittoio-core ${words[0] ?? ''} --help» dice che cosa prende.`
      expect(await typed(...words, `--${flag}`, '3')).toEqual({ code: 2, said: `${message}\n` })
      const failure = { code: 'uso', retry: 'never', details: { motivo: message } }
      const { code, said } = await typed(...words, '--json', `--${flag}=3`)
      expect([code, JSON.parse(said)]).toEqual([2, { ok: false, failure, message }])
    }
  })

  it.each(commands)('is not meant where another of $name is misspelt', async (command) => {
    for (const flag of FLAGS.filter((one) => one.length > 3)) {
      const { code, said } = await typed(command.name, `--${flag}x`, '3')
      expect(code).toBe(2)
      expect(said.includes(`Forse volevi «--${flag}»`)).toBe(heededIn(command).includes(flag))
    }
  })
})

describe('The help of a command', () => {
  it.each(commands)('names every flag of $name, and shows no other', (command) => {
    const own = Object.values(command.heeds).flat()
    expect(own.filter((flag) => !command.about.includes(`--${flag}`))).toEqual([])
    const shown = [command.about, ...command.examples].join(' ').matchAll(/--([a-z]+)/g)
    expect(heededIn(command)).toEqual(expect.arrayContaining([...shown].map(([, flag]) => flag)))
  })
})
