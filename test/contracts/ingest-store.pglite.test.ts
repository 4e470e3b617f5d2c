import { aDatabase } from '../support/a-database.js'
import { describeIngestStore } from './ingest-store.suite.js'

describeIngestStore('PGlite', aDatabase)
