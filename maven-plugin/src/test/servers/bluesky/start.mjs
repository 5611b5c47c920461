// Bluesky's own personal data server with a directory of identities in memory, both on 127.0.0.1 only.
// usage: node start.mjs PORT DIRECTORY_PORT FOLDER
// Prints "READY http://localhost:PORT" when it answers; a TERM, or the end of its input, ends it.
// PDS_JWT_SECRET in the environment lets a test make tokens that have expired.
import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const require = createRequire(import.meta.url)
const [port, directoryPort, folder] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]]

// Both servers listen on every interface of the machine unless told otherwise, and take no such setting.
const { Server } = require('node:net')
const listen = Server.prototype.listen
Server.prototype.listen = function (where, ...rest) {
  const everywhere = typeof where === 'number' && typeof rest[0] !== 'string'
  return everywhere ? listen.call(this, where, '127.0.0.1', ...rest) : listen.call(this, where, ...rest)
}

const { PDS, envToCfg, envToSecrets } = require('@atproto/pds')
const { Database, PlcServer } = require('@did-plc/server')
const secret = () => crypto.randomBytes(32).toString('hex')
const blobs = path.join(folder, 'blobs')
fs.mkdirSync(blobs, { recursive: true })

const directory = PlcServer.create({ db: Database.mock(), port: directoryPort })
await directory.start()

const settings = {
  port,
  hostname: 'localhost',
  devMode: true,
  dataDirectory: folder,
  blobstoreDiskLocation: blobs,
  didPlcUrl: `http://127.0.0.1:${directoryPort}`,
  serviceHandleDomains: ['.test'],
  inviteRequired: false,
  plcRotationKeyK256PrivateKeyHex: secret(),
  jwtSecret: process.env.PDS_JWT_SECRET ?? secret(),
  dpopSecret: secret(),
  adminPassword: secret(),
  rateLimitsEnabled: false,
  crawlers: [],
  disableSsrfProtection: true,
  bskyAppViewUrl: 'http://127.0.0.1:9', // nobody listens there: no test needs the app's view
  bskyAppViewDid: 'did:web:127.0.0.1',
}
const pds = await PDS.create(envToCfg(settings), envToSecrets(settings))
await pds.start()
console.log(`READY http://localhost:${port}`)

const stop = async () => {
  await pds.destroy()
  await directory.destroy()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.stdin.on('end', stop).resume()
