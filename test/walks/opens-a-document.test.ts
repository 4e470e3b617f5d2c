import type { Bundle, Patient } from 'fhir/r4.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { signIn, type Page, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumber, nhsNumberShown } = CALLUM

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

describe('a clinician opens a document', () => {
  let app: TestApp
  let gp: PortalSession
  let record: string
  let known: Pick<Patient, 'name' | 'birthDate' | 'gender'>

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const patient = await fetch(`${app.baseUrl}/fhir${record.replace('patients', 'Patient')}`, {
      headers: { authorization },
    })
    const { name, birthDate, gender } = (await patient.json()) as Patient
    known = { ...(name && { name }), ...(birthDate && { birthDate }), ...(gender && { gender }) }

    await send('letter', 'text/plain', Buffer.from('Dear Dr Rahman,\n<b>seen</b> in clinic'))
    await send('page', 'text/html', Buffer.from('<h1>Seen</h1><script>top.location="/"</script>'))
    await send('picture', 'image/png', PNG)
    await send('pdf', 'application/pdf', Buffer.from('%PDF-1.7\n'))
    await send('disguised', 'application/pdf', Buffer.from('<script>alert(1)</script>'))
    await send('unknown', 'application/msword', Buffer.from('CANARYDOC'))
    await send('locked', 'text/plain', Buffer.from('CANARYSEALED'), {
      meta: {
        security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }],
      },
    })
    await send('mistaken', 'text/plain', Buffer.from('CANARYMISTAKE'), { status: 'entered-in-error' })
  })
  afterAll(() => app.close())

  const ids = new Map<string, string>()

  async function send(
    title: string,
    contentType: string,
    bytes: Buffer,
    differs: object = {},
  ): Promise<void> {
    const patient = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000001' }
    const entry = [
      {
        fullUrl: patient.reference,
        resource: {
          resourceType: 'Patient',
          identifier: [
            { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
            { system: 'urn:wey:patient', value: 'reeve' },
          ],
          ...known,
        },
        request: { method: 'POST', url: 'Patient' },
      },
      {
        fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000002',
        resource: {
          resourceType: 'DocumentReference',
          status: 'current',
          identifier: [{ system: 'urn:wey:document', value: title }],
          type: { text: 'Clinic letter' },
          category: [{ text: 'Correspondence' }],
          subject: patient,
          date: '2026-11-01T10:00:00Z',
          author: [{ display: 'Dr Ravindra Pillai' }],
          content: [{ attachment: { title, contentType, data: bytes.toString('base64') } }],
          ...differs,
        },
        request: { method: 'POST', url: 'DocumentReference' },
      },
    ]
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await app.partnerToken('wey-valley-hospital')}`,
        'Content-Type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    const body = await answer.text()
    expect({ status: answer.status, body }).toMatchObject({ status: 200 })
    const location = (JSON.parse(body) as Bundle).entry?.[1]?.response?.location ?? ''
    ids.set(title, /DocumentReference\/([^/]+)/.exec(location)?.[1] ?? '')
  }

  function open(title: string, rest = ''): Promise<Page> {
    return gp.get(`${record}/documents/${ids.get(title) ?? ''}${rest}`)
  }

  async function lastOut(): Promise<unknown> {
    const { disclosed, reason } = (await app.log()).filter((event) => event.disclosed).at(-1) ?? {}
    return { what: disclosed?.what, status: disclosed?.status, reason }
  }

  it('from the section of documents, with who wrote it, when, its source, its type and its confidentiality', async () => {
    const section = await gp.get(`${record}/sections/documents`)
    const page = await open('letter')

    expect(section.text).toContain(`href="${record}/documents/${ids.get('letter') ?? ''}"`)
    for (const words of [
      'Clinic letter',
      'Correspondence',
      'Dr Ravindra Pillai',
      '01-Nov-2026 10:00',
      'Wey Valley',
      'normal: no label was given',
      'Dear Dr Rahman,\n&lt;b&gt;seen&lt;/b&gt; in clinic',
    ])
      expect(page.text).toContain(words)
    expect(await lastOut()).toEqual({
      what: `document:DocumentReference/${ids.get('letter') ?? ''}`,
      status: 200,
      reason: null,
    })
  })

  it('HTML in a frame in which nothing of it can run, and its opening is an event of its own', async () => {
    const page = await open('page')
    const bytes = await open('page', '/contents/1')

    expect(page.text).toContain('<iframe class="app-document__frame" sandbox=""')
    expect(page.text).not.toContain('top.location')
    expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'")
    expect(bytes.headers.get('content-security-policy')).toMatch(/default-src 'none'.*; sandbox$/)
    expect(bytes.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(await lastOut()).toMatchObject({ what: `document:DocumentReference/${ids.get('page') ?? ''}#1` })
  })

  it('a picture in the page, a PDF in the viewer of the browser', async () => {
    expect((await open('picture')).text).toContain('<img class="app-document__image"')
    const picture = await open('picture', '/contents/1')
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect(picture.headers.get('content-security-policy')).toContain('sandbox')

    const pdf = await open('pdf', '/contents/1')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toBe('inline')
    expect(pdf.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['disguised', 'not of the kind that its source says it is'],
    ['unknown', 'This kind of file is not shown here'],
  ])('what is %s as a file to save, and says why', async (title, words) => {
    const bytes = await open(title, '/contents/1')

    expect((await open(title)).text).toContain(words)
    expect(bytes.headers.get('content-type')).toBe('application/octet-stream')
    expect(bytes.headers.get('content-disposition')).toBe('attachment; filename="document"')
    expect(bytes.headers.get('content-security-policy')).toContain('sandbox')
  })

  it.each(['', '/contents/1'])('one that is withheld, mistaken or not there: all alike%s', async (rest) => {
    const [locked, mistaken, absent] = await Promise.all([
      open('locked', rest),
      open('mistaken', rest),
      gp.get(`${record}/documents/${'0'.repeat(32)}${rest}`),
    ])

    expect([locked.status, mistaken.status, absent.status]).toEqual([404, 404, 404])
    expect(locked.text).toBe(absent.text)
    expect(mistaken.text).toBe(absent.text)
    expect(locked.text).not.toContain('CANARY')

    // The log tells them apart, and nobody else is told.
    for (const [path, reason] of [
      [`${record}/documents/${ids.get('locked') ?? ''}${rest}`, 'withheld'],
      [`${record}/documents/${'0'.repeat(32)}${rest}`, 'not-found'],
    ] as const) {
      await gp.get(path)
      expect(await lastOut()).toMatchObject({ status: 404, reason })
    }
  })

  it('nothing to somebody who may not open the record, and the log says who tried', async () => {
    const worker = await signIn(app.baseUrl, 'receptionist')
    const page = await worker.get(`${record}/documents/${ids.get('letter') ?? ''}`)

    expect(page.status).toBe(403)
    expect(page.text).not.toContain('Pillai')
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny' })
  })

  it('answers an address that is none as any other', async () => {
    expect((await gp.get(`/patients/nobody/documents/${ids.get('letter') ?? ''}`)).status).toBe(404)
    expect((await open('letter', '/contents/2')).status).toBe(404)
    expect((await open('letter', '/contents/x')).status).toBe(404)
  })
})
