import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE, type Push, PUSHES } from '#electron/bridge/window.ts'
import { bridgeOver } from './expose.ts'

const bridge = bridgeOver({
  invoke: (channel, input) => ipcRenderer.invoke(channel, input),
  told: (hear) => void ipcRenderer.on(PUSHES, (_event, push: Push) => hear(push)),
})
contextBridge.exposeInMainWorld(BRIDGE, bridge)
