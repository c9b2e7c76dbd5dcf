import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { router } from './app/router.ts'
import { followTheme } from './theme.ts'

followTheme()
// Set by electron/main/protocol.ts at each load: the styles that components write are let through by it.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
createApp(App, { nonce }).use(createPinia()).use(router).use(icons).mount('#app')
