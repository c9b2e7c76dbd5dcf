// A PouchDB that answers over HTTP on this machine, as CouchDB would: LevelDB on the disk.
import express from 'express'
import expressPouch from 'express-pouchdb'
import PouchDB from 'pouchdb'

const Server = PouchDB.defaults({ prefix: `${process.argv[2]}/` })
const app = express()
app.use('/', expressPouch(Server, { mode: 'minimumForPouchDB', inMemoryConfig: true }))
const http = app.listen(0, '127.0.0.1', () => process.send({ port: http.address().port }))
