import { createRouter, createWebHashHistory } from 'vue-router'
import Richieste from './Richieste.vue'
import { rememberLists } from './lists.ts'

/** The places of the page. What is looked for stands in the address, so that it can be kept and come back to. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/richieste' },
    { path: '/richieste', name: 'richieste', meta: { isList: true }, component: Richieste },
    { path: '/richieste/:id', name: 'richiesta', props: true, component: () => import('./Richiesta.vue') },
    { path: '/aziende/:azienda', name: 'contribuente', props: true, component: () => import('./Contribuente.vue') },
    {
      path: '/comunicazioni',
      name: 'comunicazioni',
      meta: { isList: true },
      component: () => import('./comunicazioni/Comunicazioni.vue'),
    },
    {
      path: '/comunicazioni/:id',
      name: 'comunicazione',
      props: true,
      component: () => import('./comunicazioni/Comunicazione.vue'),
    },
    { path: '/cifre', name: 'cifre', component: () => import('./Cifre.vue') },
    { path: '/:rest(.*)*', redirect: '/richieste' },
  ],
})
rememberLists(router)
