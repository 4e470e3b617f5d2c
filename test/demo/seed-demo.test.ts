import { demoBundles, DEMO_SEED, type DemoBundle } from '../../src/demo/demo-bundles.js'
import { seedDemo } from '../../src/demo/seed-demo.js'
import { aDatabase } from '../support/a-database.js'
import { anIngest } from '../support/an-ingest.js'
import { aPartner } from '../support/actors.js'
import { PARTNER_ORGANISATIONS } from '../../src/demo/organisations.js'
import { TODAY } from './a-neighbourhood.js'

const neighbourhood = (patients: number): readonly DemoBundle[] => [
  ...demoBundles({ seed: DEMO_SEED, today: TODAY, patients }),
]

describe('seedDemo', () => {
  it('posts every Bundle once, the practice first for each person, and says how far it is', async () => {
    const bundles = neighbourhood(12)
    const posted: DemoBundle[] = []
    const progress: number[] = []

    const done = await seedDemo({
      bundles,
      post: (partner, bundle) => {
        posted.push(bundles.find((one) => one.partner === partner && one.bundle === bundle) as DemoBundle)
        return Promise.resolve({ status: 200, body: '' })
      },
      onProgress: ({ people }) => progress.push(people),
    })

    expect(done).toEqual({ people: 12, bundles: bundles.length })
    expect(progress).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
    for (const { person } of bundles) {
      const order = (list: readonly DemoBundle[]) =>
        list.filter((one) => one.person === person).map((one) => one.partner)
      expect(order(posted)).toEqual(order(bundles))
    }
  })

  it('stops at the first refusal and gives the issue, without saying who it is about', async () => {
    const body = JSON.stringify({
      resourceType: 'OperationOutcome',
      issue: [{ diagnostics: 'A birth date is missing.', expression: ['Bundle.entry[0].resource'] }],
    })

    await expect(
      seedDemo({
        bundles: neighbourhood(2),
        post: () => Promise.resolve({ status: 422, body }),
        concurrency: 1,
      }),
    ).rejects.toThrow(
      'The demo Bundle of oak-street-surgery about story discharged-without-follow-up was refused with 422: A birth date is missing. at Bundle.entry[0].resource',
    )
  })

  it('is accepted by ingest, and posting it again changes nothing', async () => {
    const database = await aDatabase()
    const ingest = anIngest(database)
    const outcomes = new Set<string>()
    const seed = () =>
      seedDemo({
        bundles: neighbourhood(20),
        concurrency: 2,
        post: async (partner, bundle) => {
          const { odsCode: organisation, name, kind } = PARTNER_ORGANISATIONS[partner]
          const actor = aPartner({ id: partner, organisation, organisationName: name, sourceKind: kind })
          const received = await ingest.post(bundle, undefined, actor)
          outcomes.add(received.outcome)
          return {
            status: received.outcome === 'refused' ? 422 : 200,
            body: JSON.stringify({ issue: 'issues' in received ? received.issues : [] }),
          }
        },
      })
    const versions = () => database.query('select type, id, version from resources order by type, id')

    await seed()
    const first = await versions()
    await seed()

    expect(first.length).toBeGreaterThan(800)
    expect(await versions()).toEqual(first)
    expect(outcomes.has('refused')).toBe(false)
    await database.close()
  }, 240_000)
})
