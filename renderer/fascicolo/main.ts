import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { createApp } from 'vue'
import { followTheme } from '#renderer/theme.ts'
import Fascicolo from './Fascicolo.vue'
import { keysAsKept } from './own-keys.ts'
import { speakAsKept } from './own-language.ts'
import { comeIn } from './session.ts'

followTheme()
keysAsKept()
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

/** First who comes, which may bring back where he was; the router looks at the address only then. */
async function start() {
  await Promise.all([comeIn(), speakAsKept()])
  const { router } = await import('./router.ts')
  const app = createApp(Fascicolo, { nonce }).use(router).use(icons)
  await router.isReady()
  app.mount('#app')
}
void start()
