import type { Twin } from '#core/domain/language.ts'
import type { accesso as italian } from './accesso.it.ts'

export const accesso: Twin<typeof italian> = {
  lang: 'en',
  done: { title: 'Signed in', text: 'You can close this page and go back to Scrittoio.' },
  failed: {
    title: 'Sign-in failed',
    text: 'Go back to Scrittoio: it tells you why, and you can try again. What you had written is as you left it.',
  },
  stranger: { title: 'There is nothing here', text: 'This page only serves to complete a sign-in to Scrittoio.' },
}
