import { createRouter, createWebHashHistory } from 'vue-router'
import { openingPlace } from '#renderer/stores/opening.ts'
import Aziende from '#renderer/views/aziende/Aziende.vue'

/** The places of the app. Only the list of companies is in the bundle that starts it: it comes first at most desks. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: openingPlace },
    { path: '/cruscotto', name: 'cruscotto', component: () => import('#renderer/views/cruscotto/Cruscotto.vue') },
    { path: '/aziende', name: 'aziende', component: Aziende },
    {
      path: '/aziende/:azienda',
      name: 'scheda',
      props: ({ params, query }) => ({ azienda: params['azienda'], sezione: query['sezione'] }),
      component: () => import('#renderer/views/scheda/Scheda.vue'),
    },
    {
      path: '/crea',
      name: 'crea',
      props: ({ query }) => ({ oggetto: query['oggetto'], azienda: query['azienda'], come: query['come'] }),
      component: () => import('#renderer/views/crea/Crea.vue'),
    },
    { path: '/bozze', name: 'bozze', component: () => import('#renderer/views/bozze/Bozze.vue') },
    {
      path: '/bozze/:id',
      name: 'bozza',
      props: ({ params, query }) => ({ id: params['id'], campo: query['campo'] }),
      component: () => import('#renderer/views/bozza/Bozza.vue'),
    },
    {
      path: '/comunicazioni',
      name: 'comunicazioni',
      component: () => import('#renderer/views/comunicazioni/Comunicazioni.vue'),
    },
    {
      path: '/comunicazioni/:genere(tutte|standard)',
      name: 'messaggi',
      component: () => import('#renderer/views/standard/Messaggi.vue'),
    },
    {
      path: '/comunicazioni/nuova',
      name: 'nuova-comunicazione',
      component: () => import('#renderer/views/standard/NuovaComunicazione.vue'),
    },
    {
      path: '/comunicazioni/standard/:id',
      name: 'comunicazione',
      props: true,
      component: () => import('#renderer/views/standard/Comunicazione.vue'),
    },
    {
      path: '/comunicazioni/:id',
      name: 'dettaglio',
      props: true,
      component: () => import('#renderer/views/dettaglio/Dettaglio.vue'),
    },
    { path: '/lotti', name: 'lotti', component: () => import('#renderer/views/lotti/Lotti.vue') },
    {
      path: '/lotto',
      name: 'nuovo-lotto',
      props: ({ query }) => ({ oggetto: query['oggetto'] }),
      component: () => import('#renderer/views/lotto/NuovoLotto.vue'),
    },
    {
      path: '/lotto/:id',
      name: 'lotto',
      props: ({ params, query }) => ({ key: params['id'], id: params['id'], parte: query['parte'] }),
      component: () => import('#renderer/views/lotto/Lotto.vue'),
    },
    { path: '/avvisi', name: 'avvisi', component: () => import('#renderer/views/avvisi/Avvisi.vue') },
    { path: '/core', name: 'core', component: () => import('#renderer/views/core/Core.vue') },
    {
      path: '/impostazioni',
      name: 'impostazioni',
      component: () => import('#renderer/views/impostazioni/Impostazioni.vue'),
    },
    { path: '/importa', name: 'importa', component: () => import('#renderer/views/importa/Importa.vue') },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})
