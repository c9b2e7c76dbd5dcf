import ui from '@nuxt/ui/vue-plugin'
import { createApp } from 'vue'
import { createRouter, createWebHashHistory } from 'vue-router'
import App from './App.vue'
import { followTheme } from './theme.ts'

followTheme()
const router = createRouter({ history: createWebHashHistory(), routes: [{ path: '/', component: App }] })
createApp(App, { nonce: '' }).use(router).use(ui).mount('#app')
