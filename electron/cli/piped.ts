import { text } from 'node:stream/consumers'

/** What another program writes into this one; nothing where somebody sits at the keyboard. */
export async function piped(): Promise<string | undefined> {
  return process.stdin.isTTY ? undefined : text(process.stdin)
}
