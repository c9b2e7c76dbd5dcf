type Outlet = { write(text: string): unknown; on(event: 'error', told: (error: Error) => void): unknown }

/** Draws a line of progress again: the only way a command line moves the cursor. */
export const REDRAW = '\r\u001B[K'

/**
 * Where a command line writes. Who stops reading (`| head`) stops no work: what is under way is finished, unheard.
 */
export function outlets({ stdout, stderr }: { readonly stdout: Outlet; readonly stderr: Outlet }) {
  for (const outlet of [stdout, stderr])
    outlet.on('error', (error) => {
      if (!('code' in error && error.code === 'EPIPE')) throw error
    })
  return {
    out: (text: string) => void stdout.write(`${harmless(text)}\n`),
    err: (text: string) => {
      const isDrawn = text.startsWith(REDRAW)
      stderr.write(isDrawn ? REDRAW + harmless(text.slice(REDRAW.length)) : harmless(text))
    },
  }
}

/** What a terminal would obey instead of showing, as JSON writes it: a name in a file clears no screen and forges no line. */
function harmless(text: string): string {
  return text.replaceAll(OBEYED, (one) => String.raw`\u` + one.charCodeAt(0).toString(16).padStart(4, '0'))
}

/** Controls, but for the line break and the tab; and the marks that turn the direction of writing. */
const OBEYED = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu
