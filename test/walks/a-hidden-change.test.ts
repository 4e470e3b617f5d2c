import fc from 'fast-check'
import {
  asOfAnybody,
  createTeller,
  differencesOf,
  everyDoor,
  someNumbers,
  type HeldPerson,
  type Stand,
  type Teller,
} from '../support/hidden-change.js'
import { WEY_VALLEY } from '../support/actors.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** At Oak Street: they may know of nothing that is sealed and locked at the hospital. */
const READER = 'practice.nurse'
/** At the hospital that wrote it. */
const OWN = 'ward.doctor'

const ASTHMA: Stand = { key: 'a', words: 'Asthma', narrative: true }
const ECZEMA: Stand = { key: 'b', words: 'Eczema' }

/** Somebody who writes a note under seal on something that others see is not seen writing. */
describe('a sealed and locked change of something that is shown', () => {
  let app: TestApp
  let teller: Teller
  const numbers = someNumbers()

  beforeAll(async () => {
    app = await startTestApp()
    teller = createTeller(app)
  })
  afterAll(() => app.close())

  /** Somebody with asthma and eczema. */
  async function aPerson() {
    const held: HeldPerson = { nhsNumber: numbers(), family: 'Zebedeen' }
    await teller.register(held)
    await teller.tell(held, [ASTHMA, ECZEMA])
    const person = await teller.idOf(held)
    await app.database.query('insert into relationships values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      ...[person, 'Patient', person, 'registered-practice', WEY_VALLEY, ''],
      ...[null, null],
    ])
    const references = [await teller.referenceOf(held, 'a'), await teller.referenceOf(held, 'b')]
    const asked = { person, references, since: new Date().toISOString() }
    return {
      person,
      references,
      tell: (...stands: readonly Stand[]) => teller.tell(held, stands),
      /** Who wrote down the asthma, by its address or by its number at the hospital. */
      sayWho: (words: string, { by = 'address', recorded = new Date().toISOString() } = {}) =>
        teller.sayWho(held, {
          of: by === 'address' ? { reference: references[0] } : teller.numberOf(held, 'a'),
          recorded,
          words,
        }),
      seenBy: (username: string) => everyDoor(app, username, asked),
      likeAnybody: async (username: string): Promise<Readonly<Record<string, string>>> => {
        const doors = Object.entries(await everyDoor(app, username, asked))
        return Object.fromEntries(doors.map(([name, text]) => [name, asOfAnybody(text, held, references)]))
      },
    }
  }

  it.each<{ what: string; changes: readonly (readonly Stand[])[] }>([
    { what: 'a note', changes: [[{ ...ASTHMA, note: '1' }]] },
    {
      what: 'a note, and then other words in it',
      changes: [[{ ...ASTHMA, note: '1' }], [{ ...ASTHMA, note: '2' }]],
    },
    { what: 'a note, which is taken out again', changes: [[{ ...ASTHMA, note: '1' }], [ASTHMA]] },
    { what: 'who told it, in secret', changes: [[{ ...ECZEMA, toldBy: true }]] },
    {
      what: 'who told it, which is taken out again',
      changes: [[{ ...ECZEMA, toldBy: true }], [ECZEMA]],
    },
    { what: 'somebody within it', changes: [[{ ...ECZEMA, contained: true }]] },
    {
      what: 'one after another in two of them',
      changes: [[{ ...ASTHMA, note: '1' }], [ASTHMA, { ...ECZEMA, note: '1', toldBy: true }]],
    },
  ])('is not told by anything, byte for byte, when it is $what', async ({ changes }) => {
    const { tell, seenBy } = await aPerson()
    const [before, own] = [await seenBy(READER), await seenBy(OWN)]
    expect(before['everything']).toContain('Asthma')

    for (const change of changes) {
      await tell(...change)
      expect(differencesOf(before, await seenBy(READER))).toEqual([])
    }
    expect((await seenBy(OWN))['everything']).not.toEqual(own['everything'])
  })

  it('is not told by what somebody reads who comes only after it', async () => {
    const { tell, likeAnybody } = await aPerson()
    await tell({ ...ASTHMA, note: '1' }, ECZEMA)
    await tell({ ...ASTHMA, note: '2' }, { ...ECZEMA, toldBy: true })
    const twin = await aPerson()
    // What comes again without a change is seen to come again.
    await twin.tell(ECZEMA)

    const seen = await likeAnybody(READER)
    expect(differencesOf(seen, await twin.likeAnybody(READER))).toEqual([])
    expect(seen['read 0']).toContain('W/"1"')
  })

  it('is not told by the change that others see, with which it comes or after which', async () => {
    const [one, twin] = [await aPerson(), await aPerson()]
    const severe: Stand = { key: 'b', words: 'Eczema, severe' }

    await one.tell({ ...severe, note: '1' })
    await twin.tell(severe)
    expect(differencesOf(await one.likeAnybody(READER), await twin.likeAnybody(READER))).toEqual([])

    await one.tell({ ...severe, note: '2' })
    await one.tell({ key: 'b', words: 'Eczema, mild', note: '2' })
    await twin.tell({ key: 'b', words: 'Eczema, mild' })
    const seen = await one.likeAnybody(READER)
    expect(differencesOf(seen, await twin.likeAnybody(READER))).toEqual([])
    expect(seen['read 1']).toContain('W/"3"')
    expect(seen['history 1']).toContain('"total":3')
    expect(seen['version 2 of 1']).toContain('Eczema, severe')
  })

  it('is not told by the time of the version before it, which is told as it was when it was the latest', async () => {
    const { tell, seenBy } = await aPerson()
    const severe: Stand = { ...ASTHMA, words: 'Asthma, severe' }
    await tell(severe)
    const before = await seenBy(READER)

    await tell({ ...severe, note: '1' })
    expect(differencesOf(before, await seenBy(READER))).toEqual([])
  })

  it.each(['address', 'number'])(
    'is not told by who wrote it, either, which its source says later in a bundle of its own, by its %s',
    async (by) => {
      const { tell, sayWho, seenBy } = await aPerson()
      const before = await seenBy(READER)

      await tell({ ...ASTHMA, note: '1' })
      await sayWho('CANARY of the note', { by })
      expect(differencesOf(before, await seenBy(READER))).toEqual([])
      expect((await seenBy(OWN))['provenance']).toContain('CANARY of the note')
    },
  )

  it('is not told by who wrote it where it was known who wrote what is shown, which stays as it was', async () => {
    const { tell, sayWho, seenBy } = await aPerson()
    await sayWho('Dr A')
    const before = await seenBy(READER)
    expect(before['provenance']).toContain('Dr A')

    await tell({ ...ASTHMA, note: '1' })
    await sayWho('CANARY of the note')
    await sayWho('CANARY of the note, again')
    expect(differencesOf(before, await seenBy(READER))).toEqual([])
    expect((await seenBy(OWN))['provenance']).toContain('CANARY of the note, again')
  })

  it('does not take away who wrote the change that others see, which its source says later', async () => {
    const [one, twin] = [await aPerson(), await aPerson()]
    const severe: Stand = { key: 'a', words: 'Asthma, severe' }
    for (const person of [one, twin]) await person.sayWho('Dr A')

    await one.tell({ ...ASTHMA, note: '1' })
    await one.sayWho('CANARY of the note')
    await one.tell({ ...severe, note: '1' })
    await one.sayWho('CANARY of the note, late', { recorded: '2026-10-01T09:00:00Z' })
    await twin.tell(severe)
    for (const person of [one, twin]) await person.sayWho('Dr B')

    const seen = await one.likeAnybody(READER)
    expect(differencesOf(seen, await twin.likeAnybody(READER))).toEqual([])
    expect(seen['provenance']).toContain('Dr B')
  })

  it('is seen at every version by whoever may see it', async () => {
    const { tell, seenBy } = await aPerson()
    await tell({ ...ASTHMA, note: '1' })
    await tell({ ...ASTHMA, note: '2' })

    const own = await seenBy(OWN)
    expect(own['read 0']).toContain('W/"3"')
    expect(own['read 0']).toContain('CANARY 2')
    expect(own['history 0']).toContain('"total":3')
    expect(own['version 2 of 0']).toContain('CANARY 1')
    expect(own['version 1 of 0']).not.toContain('CANARY')
    expect(own['later']).toContain('"total":1')
    expect(JSON.stringify(await seenBy(READER))).not.toContain('CANARY')
  })

  it('is no change on the page that tells what has changed, where another change is one', async () => {
    const { person, tell } = await aPerson()
    await (await signIn(app.baseUrl, READER)).get(`/patients/${person}`)
    await app.database.query("update looks set looked_at = looked_at - interval '1 day'")
    const nurse = await signIn(app.baseUrl, READER)
    const look = async (): Promise<string> => {
      const { text } = await nurse.get(`/patients/${person}/changes?since=me`)
      return text.replaceAll(/(?:nonce|value|datetime)="[^"]+"|\d\d:\d\d/g, '')
    }
    const before = await look()

    await tell({ ...ASTHMA, note: '1' })
    expect(await look()).toBe(before)

    await tell({ ...ECZEMA, words: 'Eczema, severe', note: '1' })
    expect(await look()).toContain('Eczema, severe')
  })

  it('is never told, in whatever order things are written and read', async () => {
    const stands = fc.record({
      key: fc.constantFrom('a', 'b'),
      words: fc.constantFrom(undefined, undefined, 'worse', 'better'),
      note: fc.constantFrom(undefined, '1', '2'),
      toldBy: fc.boolean(),
      contained: fc.boolean(),
      isLooked: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(stands, { minLength: 1, maxLength: 5 }), async (steps) => {
        const [one, twin] = [await aPerson(), await aPerson()]
        const now = new Map<string, Stand>(
          [ASTHMA, ECZEMA].map((stand) => [stand.key, { ...stand, narrative: false }]),
        )
        for (const person of [one, twin]) await person.tell(...now.values())
        const whole = (
          stand: Stand,
          { note = '', toldBy = false, contained = false }: Partial<Stand>,
        ): string => JSON.stringify([stand, note, toldBy, contained])
        const sent = new Map([...now].map(([key, stand]) => [key, whole(stand, {})]))
        for (const { key, words, isLooked, ...hidden } of steps) {
          const before = now.get(key) ?? ECZEMA
          const shown = { ...before, words: words ?? before.words }
          now.set(key, shown)
          const seen = isLooked ? await one.seenBy(READER) : undefined
          await one.tell({ ...shown, ...hidden })
          const isTold = shown.words !== before.words
          // That the same comes again is seen: its source is heard from. A hidden change is as if nothing had come.
          const isAgain = sent.get(key) === whole(shown, hidden)
          sent.set(key, whole(shown, hidden))
          if (isTold || isAgain) await twin.tell(shown)
          if (seen && !isTold && !isAgain) expect(differencesOf(seen, await one.seenBy(READER))).toEqual([])
        }
        expect(differencesOf(await one.likeAnybody(READER), await twin.likeAnybody(READER))).toEqual([])
      }),
      { numRuns: Number(process.env['HIDDEN_RUNS'] ?? 2), endOnFailure: true },
    )
  }, 900_000)
})
