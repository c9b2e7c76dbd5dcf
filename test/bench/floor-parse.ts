// The floor of every import: the file read in the same pieces, decoded as strictly, its tags parsed, nothing done with them.
import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'

/** Parses the whole file; resolves with how many elements it has, so that nobody can say it did not. */
export async function parseBare(path: string): Promise<number> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parser = new SaxesParser()
  let elements = 0
  parser.on('opentag', () => {
    elements += 1
  })
  parser.on('closetag', () => undefined)
  parser.on('text', () => undefined)
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>)
    parser.write(decoder.decode(chunk, { stream: true }))
  parser.write(decoder.decode())
  parser.close()
  return elements
}
