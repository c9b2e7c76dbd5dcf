// A process that imports one file and ends: its peak of resident memory, in MiB, is its last line.
import { importOnce } from './import-once.ts'

const [file, archive] = process.argv.slice(2)
const rows = await importOnce(file, archive)
console.log(JSON.stringify({ rows, peak: process.resourceUsage().maxRSS / 1024 }))
