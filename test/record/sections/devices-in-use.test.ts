import { aLens } from '../../support/a-lens.js'
import { aJoinedRecord, aResource, aSection, asTable, coded } from '../../support/a-record.js'

const aDevice = (content: object, labelClass = 'N'): ReturnType<typeof aResource> =>
  aResource({ resourceType: 'Device', status: 'active', ...content }, { shared: true, labelClass })
const used = (device: ReturnType<typeof aResource>, differs: object = {}): ReturnType<typeof aResource> =>
  aResource({
    resourceType: 'DeviceUseStatement',
    status: 'active',
    device: { reference: `Device/${device.id}` },
    timingPeriod: { start: '2026-05-01' },
    ...differs,
  })

describe('a device that is in use', () => {
  it.each([
    ['what it is', { type: coded('Pendant alarm') }, 'Pendant alarm'],
    [
      'the name that people use, before that of its maker',
      {
        deviceName: [
          { name: 'CX-77', type: 'model-name' },
          { name: 'Pendant alarm', type: 'user-friendly-name' },
        ],
      },
      'Pendant alarm',
    ],
    [
      'its name with what it is',
      { deviceName: [{ name: 'CX-77', type: 'model-name' }], type: coded('Pendant alarm') },
      'CX-77 (Pendant alarm)',
    ],
    ['its model, where nothing else is said', { modelNumber: 'Hoist 200' }, 'Hoist 200'],
  ])('and is referred to is called by %s, since when it is', (_case, content, name) => {
    const device = aDevice(content)

    expect(asTable(aSection('equipment', [used(device), device]))).toEqual([
      `${name} | since 01-May-2026 | Oak Street Surgery`,
    ])
  })

  it('says until when, on which day, and when that was written down', () => {
    const device = aDevice({ type: coded('Walking frame') })
    const told = [
      used(device, { timingPeriod: { start: '2026-05-01', end: '2027-01-01' }, recordedOn: '2026-05-03' }),
      used(device, { timingPeriod: undefined, timingDateTime: '2026-04-01' }),
    ]

    expect(asTable(aSection('equipment', [...told, device]))).toEqual([
      'Walking frame | recorded 03-May-2026 | since 01-May-2026 until 01-Jan-2027 | Oak Street Surgery',
      'Walking frame | used 01-Apr-2026 | Oak Street Surgery',
    ])
  })

  it('in the body stands with medicines and medical devices, by what the device is', () => {
    const pacemaker = aDevice({ deviceName: [{ name: 'Pacemaker D', type: 'model-name' }] })
    const contained = {
      contained: [{ resourceType: 'Device', id: 'd', type: coded('Insulin pump') }],
      device: { reference: '#d' },
    }
    const told = [used(pacemaker), pacemaker, used(pacemaker, contained)]

    expect(
      aSection('medicines', told)
        .current.map(({ what }) => what)
        .toSorted(),
    ).toEqual(['Insulin pump', 'Pacemaker D'])
    expect(aSection('equipment', told).current).toEqual([])
  })

  it('that is asked for or supplied by reference is named as well', () => {
    const hoist = aDevice({ type: coded('Mobile hoist') })
    const reference = { reference: `Device/${hoist.id}` }
    const told = [
      aResource({
        resourceType: 'DeviceRequest',
        status: 'active',
        intent: 'order',
        codeReference: reference,
      }),
      aResource({
        resourceType: 'SupplyDelivery',
        status: 'completed',
        suppliedItem: { itemReference: reference },
      }),
      hoist,
    ]

    expect(aSection('equipment', told).current.map(({ what }) => what)).toEqual([
      'Mobile hoist',
      'Mobile hoist',
    ])
  })

  it('and is withheld from the reader is named on no line, nor told by where its line stands', () => {
    const pacemaker = aDevice({ deviceName: [{ name: 'Pacemaker D' }] }, 'V')
    const { sections } = aJoinedRecord([used(pacemaker), pacemaker], { lens: aLens() })

    expect(JSON.stringify(sections)).not.toContain('Pacemaker D')
  })
})
