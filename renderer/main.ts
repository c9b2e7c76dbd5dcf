import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { languageOf } from '#core/domain/language.ts'
import App from './App.vue'
import { router } from './app/router.ts'
import { allowBareKeys } from './texts/bare-keys.ts'
import { speak } from './texts/speak.ts'
import { followTheme } from './theme.ts'

followTheme()
allowBareKeys(document.documentElement.dataset['bareKeys'] !== 'false')
// Set by electron/main/protocol.ts at each load: the styles that components write are let through by it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
// The page arrives in the language that was chosen; Italian is at hand and waits for nothing.
const language = languageOf(document.documentElement.lang)
if (language === 'it') mount()
else void speak(language).then(mount)

function mount() {
  createApp(App, { nonce }).use(createPinia()).use(router).use(icons).mount('#app')
}
