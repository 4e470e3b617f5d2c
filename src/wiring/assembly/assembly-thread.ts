import { parentPort, workerData } from 'node:worker_threads'
import { parseCodeSets } from '../../access/labels/code-sets/code-sets.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { Organisation } from '../../identity/organisation.js'
import { createAssembler, type Assembler } from '../../record/assembly/assemble-parts.js'
import { readLenses } from '../../surfaces/portal/lenses/read-lenses.js'
import { createRenderRecord } from '../../surfaces/portal/render-record/render-record.js'
import { readHeadingMap } from '../heading-map.js'
import { askingLens } from './asking-lens.js'
import type { AssemblyAnswer, AssemblyRequest, AssemblyStart } from './assembly-messages.js'

/** The thread in which long records are assembled: nobody else waits for them. */
const { root, baseUrl, release, codeSets } = workerData as AssemblyStart
const directory = new Map<OdsCode, Organisation>()
const opened = openAssembler()

async function openAssembler(): Promise<Assembler> {
  const lenses = readLenses({ root })
  return createAssembler({
    baseUrl,
    directory,
    release,
    codeSets: { ...parseCodeSets(codeSets.text), version: codeSets.version },
    headingMap: await readHeadingMap({ root }),
    render: createRenderRecord({ root, lenses }),
  })
}

async function assemble({
  id,
  record,
  organisations,
  port,
  isAnswered,
}: AssemblyRequest): Promise<AssemblyAnswer> {
  const assembler = await opened
  try {
    directory.clear()
    for (const one of organisations) directory.set(one.odsCode, one)
    return { id, made: await assembler.assemble({ ...record, lens: askingLens(port, isAnswered) }) }
  } catch (error) {
    return { id, error }
  } finally {
    port.close()
  }
}

let last: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (request: AssemblyRequest) => {
  // One at a time: the directory is that of the record in hand.
  last = last.then(async () => {
    parentPort?.postMessage(await assemble(request))
  })
})
