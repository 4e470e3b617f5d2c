import { clock } from '../../adapters/clock.js'
import { openSystemOfRecord } from '../../adapters/open-system-of-record.js'
import type { Database } from '../../adapters/postgres/database.js'
import { openDatabase } from '../../adapters/postgres/open-database.js'
import { createRebuildStore } from '../../adapters/postgres/ingest/rebuild-store.js'
import { readCodeSets } from '../../adapters/read-code-sets.js'
import { lockDirectory } from '../../embedded/directory-lock.js'
import { createRebuildRecord, type Rebuilt } from '../../ingest/rebuild-record.js'
import { projectRoot } from '../project-root.js'
import type { CommandContext } from '../command-context.js'
import { createProgress } from '../progress.js'

type Words = Pick<CommandContext, 'print' | 'complain' | 'isTerminal'>

/**
 * `rebuild`: makes the read model anew from the system of record; 1, and nothing is changed, when that cannot be read
 * whole.
 */
export async function rebuildCommand({ config, ...words }: CommandContext): Promise<number> {
  const { dataDir, databaseUrl, fhirBaseUrl } = config
  const locking = databaseUrl === undefined ? await lockDirectory(dataDir, () => 'rebuild') : undefined
  if (locking?.outcome === 'taken') {
    words.complain(`The embedded database is in use by ${locking.holder}: stop it first.`)
    return 1
  }
  try {
    const database = await openDatabase(config)
    try {
      return await rebuildDatabase(database, { dataDir, fhirBaseUrl, words })
    } finally {
      await database.close()
    }
  } finally {
    if (locking?.outcome === 'held') await locking.lock.release()
  }
}

interface RebuildOptions {
  readonly dataDir: string
  readonly fhirBaseUrl: string | undefined
  readonly words: Words
}

/** Rebuilds the read model in this database, and says what it did. Gives the exit code. */
export async function rebuildDatabase(
  database: Database,
  { dataDir, fhirBaseUrl, words }: RebuildOptions,
): Promise<number> {
  const { print, complain, isTerminal } = words
  const systemOfRecord = openSystemOfRecord({ fhirBaseUrl, database, now: clock.now, report: complain })
  const { codeSets } = await readCodeSets({ dataDir, root: projectRoot() })
  const rebuildRecord = createRebuildRecord({
    systemOfRecord,
    store: createRebuildStore(database, codeSets),
  })
  const progress = createProgress({
    what: 'Reading the system of record',
    unit: 'resources',
    isTerminal,
    print,
  })
  try {
    const rebuilt = await rebuildRecord(progress.at)
    if (rebuilt.outcome !== 'rebuilt') {
      complain(`${whyNot(rebuilt)} Nothing was changed.`)
      return 1
    }
    progress.end(`${rebuilt.resources} resources about ${rebuilt.people} people`)
    sayWhat(rebuilt, print)
    return 0
  } catch (error) {
    complain(`${error instanceof Error ? error.message : 'It could not be read.'} Nothing was changed.`)
    return 1
  } finally {
    await systemOfRecord.close()
  }
}

function whyNot(rebuilt: Exclude<Rebuilt, { readonly outcome: 'rebuilt' }>): string {
  switch (rebuilt.outcome) {
    case 'empty':
      return 'The system of record holds nothing that this gateway wrote: is FHIR_BASE_URL or DATA_DIR the right one?'
    case 'overtaken':
      return 'Something was posted while the system of record was read. Stop the gateways, then rebuild again.'
    case 'unplaced':
      return `It cannot be told whom some resources are about (${rebuilt.types.join(', ')}). Mend them in the system of record.`
  }
}

function sayWhat(
  rebuilt: Extract<Rebuilt, { readonly outcome: 'rebuilt' }>,
  print: (line: string) => void,
): void {
  const { changed, removed, relationships, foreign } = rebuilt
  print(
    changed + removed + relationships === 0
      ? 'The read model was as the system of record says. The pages of every record are assembled anew when they are next opened.'
      : `The read model was made anew: ${changed} resources were missing or different, ${removed} were not in the system of record. The relationships of ${relationships} people were others.`,
  )
  if (foreign > 0)
    print(`${foreign} resources without the stamp of a gateway were passed over: somebody else wrote them.`)
}
