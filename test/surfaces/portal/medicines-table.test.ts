import {
  MEDICINE_COLUMNS,
  type MedicineColumns,
} from '../../../src/record/sections/medicines/medicine-column.js'
import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { aJoinedRecord, anItem, aSection, GP } from './fixtures/joined-records.js'
import { ROOT } from './fixtures/portal-app.js'

const renderRecord = createRenderRecord({ root: ROOT })

function tableOf(columns: MedicineColumns): readonly (readonly [header: string, cell: string])[] {
  const item = { ...anItem('Sertraline', GP), columns }
  const html =
    renderRecord(aJoinedRecord([aSection('medicines', { current: [item] })])).find(
      ({ part }) => part === 'section:medicines',
    )?.html ?? ''
  const headers = [...html.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, text = '']) => text)
  const cells = [
    ...html.matchAll(
      /<t[hd] (?:scope="row" )?role="(?:rowheader|cell)" data-label="([^"]*)">(?:<a [^>]*>)?([^<]*)/g,
    ),
  ]
  expect(cells.map(([, label]) => label)).toEqual(headers)
  return headers.map((header, place) => [header, cells[place]?.[2] ?? ''])
}

describe('the table of medicines', () => {
  const every = Array.from({ length: 2 ** MEDICINE_COLUMNS.length }, (_, combination) => combination)

  it.each(every)('keeps each cell under its header, whichever are there (%i)', (combination) => {
    const isThere = (place: number): boolean => (combination & (1 << place)) !== 0
    const columns = Object.fromEntries(
      MEDICINE_COLUMNS.map(([key], place) => [key, isThere(place) ? `said of ${key}` : undefined]),
    ) as MedicineColumns

    const cells = tableOf(columns)

    expect(cells[0]).toEqual(['Medicine', 'Sertraline'])
    expect(cells.slice(1, -2)).toEqual(
      MEDICINE_COLUMNS.map(([key, title], place) => [title, isThere(place) ? `said of ${key}` : 'not given']),
    )
    expect(cells.slice(-2).map(([header]) => header)).toEqual(['Date', 'Source'])
  })
})
