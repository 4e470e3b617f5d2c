import { createLens } from '../../src/access/lens.js'
import { decideAccess } from '../../src/access/decide-access.js'
import { decideLabel } from '../../src/access/decide-label.js'
import { createGate } from '../../src/access/gate.js'
import type { AccessFacts } from '../../src/access/access-facts.js'
import type { AccessRequest } from '../../src/access/access-request.js'
import { readLabelClass, toLabelClass } from '../../src/access/labels/label-class.js'
import { openAuditKey } from '../../src/adapters/audit-key.js'
import { createAuditAppender } from '../../src/adapters/postgres/log/audit-appender.js'
import { createGatherFacts } from '../../src/adapters/postgres/access/gather-facts.js'
import { createPolicyStore } from '../../src/adapters/postgres/access/policy-store.js'
import { parsePersonId } from '../../src/fhir/person-id.js'
import { aPolicy, someFacts } from '../support/access-facts.js'
import { aClinician, MILL_LANE, OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { noAlerts } from '../support/test-facts.js'
import { aBigRecord, type BigRecord } from './a-big-record.js'
import type { BenchSettings } from './bench-posting.js'
import { interleaved, warm } from './rounds.js'

const RESOURCES = 1000
/** So often an unchanged record is asked for before it counts: a gateway that has run for a while is timed. */
const WARM = 100
/** So many at a time, because one alone is shorter than the clock can tell. */
const DECISIONS = 10_000

/**
 * What deciding costs: the first decision; the second one over a whole record, by label class against by resource; and
 * the gate's share, facts and durable log included, of asking for a record that has not changed.
 */
export async function benchDeciding({ rounds, print }: BenchSettings): Promise<void> {
  const record = await aBigRecord(RESOURCES)
  const person = parsePersonId(record.id)
  if (!person) throw new Error('Not a person id.')
  const actor = aClinician({ organisation: WEY_VALLEY })
  const request: AccessRequest<'read-record'> = {
    actor,
    person,
    activity: 'read-record',
    interaction: 'operation',
    purpose: 'TREAT',
    query: 'bench',
    requestId: 'bench',
  }
  const facts = manyFacts()
  const labels = labelsOfARecord()
  const classes = labels.map(toLabelClass)
  const unchanged = await askUnchanged(record)
  const gate = await gateOf(record)

  const admitted = async () => {
    const admission = await gate.admit(request)
    if (admission.outcome === 'deny') throw new Error(admission.reason)
    await gate.disclose(admission.permit, {
      status: 304,
      recordVersion: 1,
      resources: 0,
      withheld: 0,
      what: 'bench',
    })
  }
  await warm(WARM, [unchanged, admitted])

  const times = await interleaved(rounds, {
    first: async () => {
      for (let count = 0; count < DECISIONS; count++) decideAccess(request, facts)
      return Promise.resolve()
    },
    byClass: async () => {
      const sharedFor = [request.purpose]
      const lens = createLens((label) => decideLabel(label, { actor, facts, sharedFor }))
      for (const one of classes) lens.coverOf(one)
      return Promise.resolve()
    },
    byResource: async () => {
      const sharedFor = [request.purpose]
      for (const one of classes) decideLabel(readLabelClass(one).rest, { actor, facts, sharedFor })
      return Promise.resolve()
    },
    unchanged,
    gate: admitted,
  })
  await record.app.close()

  const { first = NaN, byClass = NaN, byResource = NaN, unchanged: whole = NaN, gate: share = NaN } = times
  print(`\nDeciding`)
  print(`  one decision                 ${((first / DECISIONS) * 1000).toFixed(2)} µs`)
  print(
    `  second one, ${RESOURCES} resources   ${byClass.toFixed(3)} ms by ${new Set(classes).size} label classes`,
  )
  print(
    `  the same by resource         ${byResource.toFixed(3)} ms: ${(byResource / byClass).toFixed(1)} times as long`,
  )
  print(`  an unchanged record (304)    ${whole.toFixed(2)} ms over HTTP`)
  print(
    `  gate and log of it           ${share.toFixed(2)} ms: ${((share / whole) * 100).toFixed(0)} % of that`,
  )
}

/** Facts of somebody well known: ten relationships, the last of which holds, and two things the person said. */
function manyFacts(): AccessFacts {
  const relationship = (index: number, organisation = MILL_LANE) =>
    ({ kind: 'contact', organisation, from: '2026-01-01', evidence: `Encounter/${index}` }) as const
  return someFacts({
    relationships: [
      ...Array.from({ length: 9 }, (_, index) => relationship(index)),
      relationship(9, WEY_VALLEY),
    ],
  })
}

/** A thousand labels as a record of five sources has them: most are normal, a tenth is sensitive in some way. */
function labelsOfARecord() {
  const controllers = [OAK_STREET, MILL_LANE, WEY_VALLEY]
  const sensitivities = [['PSY'], ['SDV'], ['STD'], ['PSY', 'SUD'], ['ETH']]
  return Array.from({ length: RESOURCES }, (_, index) => ({
    level: index % 10 === 0 ? ('R' as const) : ('N' as const),
    sensitivities: index % 10 === 0 ? (sensitivities[(index / 10) % 5] ?? []) : [],
    controller: controllers[index % 3] ?? OAK_STREET,
  }))
}

/** Asks for everything again with the ETag it had: answered 304, decided and logged like any other. */
async function askUnchanged({ app, id, authorization }: BigRecord): Promise<() => Promise<void>> {
  const url = `${app.baseUrl}/fhir/Patient/${id}/$everything`
  const first = await fetch(url, { headers: { authorization } })
  await first.arrayBuffer()
  const etag = first.headers.get('etag')
  if (etag === null) throw new Error('The record has no ETag.')
  return async () => {
    const answer = await fetch(url, { headers: { authorization, 'if-none-match': etag } })
    await answer.arrayBuffer()
    if (answer.status !== 304) throw new Error(`Expected 304 but had ${answer.status}.`)
  }
}

/** A gate with the same tables behind it and a log of its own. */
async function gateOf({ app: { database, dataDir } }: BigRecord) {
  const now = Date.now
  const policy = aPolicy()
  const store = createPolicyStore(database)
  if ((await store.latestVersion()) === undefined)
    await store.publish({ version: policy.version, content: '' }, new Date(0).toISOString())
  const { signer } = await openAuditKey(`${dataDir}/bench`, 'bench.example/log')
  return createGate({
    appender: createAuditAppender({ database, signer, log: 'bench.example/log', now }),
    gatherFacts: createGatherFacts({ database, readPolicy: () => Promise.resolve(policy), now }),
    raiseAlerts: noAlerts,
    now,
  })
}
