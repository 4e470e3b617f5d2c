import type { Database } from '../../../src/adapters/postgres/database.js'
import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import type { PersonId } from '../../../src/fhir/person-id.js'
import { restampRedacted } from '../../../src/record/instances/redacted-versions.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord, holdResource } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded, DIRECTORY, HOLMWOOD } from '../../support/a-record.js'
import { aClinician, OAK_STREET } from '../../support/actors.js'

const ID = 'f'.repeat(32)

/** A visit at Holmwood with a note that they keep to themselves, as it stands at a version. */
function aVisit(
  version: number,
  { note, reason = 'Fall' }: { readonly note: string; readonly reason?: string },
) {
  const valueCoding = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }
  const locked = { text: note, extension: [{ url: INLINE_LABEL_URL, valueCoding }] }
  const content = { resourceType: 'Condition', code: coded(reason), note: [locked] }
  return {
    ...aResource(content, { from: HOLMWOOD, id: ID }),
    version,
    receivedAt: `2026-11-23T09:0${version}:00.000Z`,
  }
}

describe('what is shown of a resource without a part of it', () => {
  let database: Database
  const person: PersonId = aPerson('9')

  beforeAll(async () => {
    database = await aDatabase()
    const resources = [aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: person })]
    await holdRecord(database, { person, resources, relationships: [OAK_STREET, HOLMWOOD] })
    await holdResource(database, person, aVisit(1, { note: 'CANARY 1' }))
  })
  afterAll(() => database.close())

  async function change(resource: RecordedResource): Promise<void> {
    await database.query(
      `insert into replaced_versions select person_id, type, id, version, head, tail, received_at from resources
        where type = $1 and id = $2`,
      [resource.type, resource.id],
    )
    await database.query('delete from resources where type = $1 and id = $2', [resource.type, resource.id])
    await holdResource(database, person, resource)
    await database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])
  }

  const OWN = aClinician({ organisation: HOLMWOOD, organisationName: 'Holmwood' })

  /** All that tells of a version or a time, by every way to it. */
  async function told(actor = aClinician()) {
    const { agent } = aReadApi(database, { actor, baseUrl: 'https://record.example' })
    const read = await agent.get(`/fhir/Condition/${ID}`)
    const history = await agent.get(`/fhir/Condition/${ID}/_history`)
    const second = await agent.get(`/fhir/Condition/${ID}/_history/2`)
    const since = await agent.get(`/fhir/Condition?patient=${person}&_lastUpdated=gt2026-11-23T09:01:30Z`)
    const all = await agent.get(`/fhir/Patient/${person}/$everything`)
    return {
      text: read.text,
      tag: read.headers['etag'] as string,
      modified: read.headers['last-modified'] as string,
      history: history.text.replace(/"lastUpdated":"2026-11-23T10[^"]*"/, ''),
      second: second.status,
      since: (since.body as { total: number }).total,
      everything: all.headers['etag'] as string,
    }
  }

  it('is the same in version, time, tag and history when that part alone changes, and not for its own', async () => {
    const [before, own] = [await told(), await told(OWN)]
    expect(before).toMatchObject({ second: 404, since: 0 })
    // As it would be had there never been such a note.
    expect(before.tag).toBe('W/"1"')

    await change(aVisit(2, { note: 'CANARY 2' }))

    expect(await told()).toEqual(before)
    expect(before.text).not.toContain('CANARY')
    const ownNow = await told(OWN)
    expect([own.tag, ownNow.tag, ownNow.second, ownNow.since]).toEqual(['W/"1"', 'W/"2"', 200, 1])
    expect(ownNow.text).toContain('CANARY 2')
  })

  it('has another version, and the time of its change, when what is shown changes', async () => {
    const { tag } = await told()
    await change(aVisit(3, { note: 'CANARY 2', reason: 'Fracture' }))

    const now = await told()
    expect(now).toMatchObject({ modified: 'Mon, 23 Nov 2026 09:03:00 GMT', since: 1 })
    expect([tag, now.tag]).toEqual(['W/"1"', 'W/"2"'])
    expect((await told(OWN)).tag).toBe('W/"3"')
  })

  it('has a version that is made of its content, and counts nothing, where it is not known what it said before', async () => {
    await database.query('delete from replaced_versions')
    await change(aVisit(7, { note: 'CANARY 7', reason: 'Fracture' }))
    await database.query('delete from replaced_versions')
    await change(aVisit(8, { note: 'CANARY 8', reason: 'Fracture' }))
    await database.query('delete from replaced_versions')
    await database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])

    expect((await told()).tag).toMatch(/^W\/"\d{2,9}"$/)
    expect((await told(OWN)).tag).toBe('W/"8"')
  })
})

describe('restampRedacted', () => {
  const visit = (labelClass: string, version = 4) => {
    const recorded = { ...aVisit(version, { note: '' }), labelClass }
    const meta = { versionId: String(version), lastUpdated: recorded.receivedAt }
    const text = JSON.stringify({ ...(JSON.parse(recorded.text) as object), meta })
    return readResource({ ...recorded, text }, DIRECTORY)
  }
  const REDACTED = 'N||RHM99!V||RHM99'

  it.each(['N||RHM99', 'N||RHM99&V||RHM99'])('leaves alone what is whole: %s', (labelClass) => {
    const whole = visit(labelClass)
    expect(restampRedacted([whole], [])).toEqual({ resources: [whole], redacted: [] })
  })

  it('has the version of its content, at whatever version the whole was, and stays there with its time', () => {
    const { redacted } = restampRedacted([visit(REDACTED, 4)], [])
    const version = String(redacted[0]?.version)
    expect(redacted).toMatchObject([{ reference: `Condition/${ID}`, changedAt: '2026-11-23T09:04:00.000Z' }])
    expect(restampRedacted([visit(REDACTED, 1)], []).redacted).toMatchObject([{ version: Number(version) }])

    const later = restampRedacted([visit(REDACTED, 7)], redacted)
    expect(later.redacted).toEqual(redacted)
    expect(later.resources).toMatchObject([
      { receivedAt: '2026-11-23T09:04:00.000Z', json: { meta: { versionId: version } } },
    ])
    expect(later.resources[0]?.text).toContain(
      `"versionId":"${version}","lastUpdated":"2026-11-23T09:04:00.000Z"`,
    )
  })

  it('has the version of its content where another was kept by count', () => {
    const [now] = restampRedacted([visit(REDACTED, 7)], []).redacted
    if (!now) throw new Error('Nothing was redacted.')
    expect(restampRedacted([visit(REDACTED, 7)], [{ ...now, version: 4 }]).redacted).toEqual([now])
  })

  it('never goes back in time when it changes', () => {
    const known = {
      reference: `Condition/${ID}`,
      digest: 'other',
      version: 4,
      changedAt: '2026-11-23T09:08:00.000Z',
    }
    const { redacted } = restampRedacted([visit(REDACTED, 7)], [known])
    expect(redacted).toMatchObject([{ changedAt: '2026-11-23T09:08:00.000Z' }])
  })
})
