import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { apiQueryClient, configureApi } from '@/shared/api'
import { useSession } from '@/shared/auth'
import App from './App.vue'
import { createAppRouter } from './router'

const app = createApp(App)
const queryClient = apiQueryClient()

app.use(createPinia())
app.use(VueQueryPlugin, { queryClient })
configureApi(useSession())
app.use(createAppRouter(queryClient))
app.mount('#app')
