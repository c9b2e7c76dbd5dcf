import icons from '@nuxt/ui/runtime/vue/plugins/icons.js'
import { createApp } from 'vue'
import { formInAddress } from './forms.ts'
import { handwritten } from './floor/handwritten.ts'
import { offer } from './harness.ts'
import Floor from './Floor.vue'

const form = handwritten(formInAddress())
offer(() => createApp(Floor, { form }).use(icons))
