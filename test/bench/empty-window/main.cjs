// The floor of every start: a window with one word in it, on the same Electron. Tells when the word was painted.
const { writeSync } = require('node:fs')
const { app, BrowserWindow } = require('electron')

const PAINTED = `new Promise((done) => {
  const tell = (entry) => done(performance.timeOrigin + entry.startTime)
  new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').forEach(tell))
    .observe({ type: 'paint', buffered: true })
})`

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.webContents.once('did-finish-load', async () => {
    writeSync(1, `@ready ${await window.webContents.executeJavaScript(PAINTED)}\n`)
  })
  void window.loadFile('index.html')
})
