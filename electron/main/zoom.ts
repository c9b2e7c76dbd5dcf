import { BrowserWindow } from 'electron'
import { zoomBeside, type Zoom } from '#electron/bridge/feel.ts'
import type { PreferencesFile } from './preferences.ts'

/** Draws every window that large. */
export function drawAllAt(zoom: Zoom): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(zoom)
}

/** Draws larger, smaller or as it comes, and remembers it. */
export function zoomer(preferences: PreferencesFile): (way: 1 | -1 | 0) => void {
  return (way) => {
    const zoom = way === 0 ? 1 : zoomBeside(preferences.read().zoom, way)
    preferences.write({ zoom })
    drawAllAt(zoom)
  }
}

/** Draws a window as large as it was left, at each load, and lets the wheel change it. */
export function keepZoom({ webContents }: BrowserWindow, preferences: PreferencesFile): void {
  const zoom = zoomer(preferences)
  webContents.on('did-finish-load', () => webContents.setZoomFactor(preferences.read().zoom))
  webContents.on('zoom-changed', (_event, way) => zoom(way === 'in' ? 1 : -1))
}
