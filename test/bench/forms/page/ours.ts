import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { createApp } from 'vue'
import { formInAddress } from './forms.ts'
import { offer } from './harness.ts'
import Ours from './Ours.vue'

const sheet = formInAddress()
offer(() => createApp(Ours, { sheet }).use(icons))
