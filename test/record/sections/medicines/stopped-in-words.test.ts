import { noteSaysStopped, saysStopped } from '../../../../src/record/sections/medicines/stopped-in-words.js'

describe('the words of a dosage', () => {
  it.each([
    'STOPPED - do not take. Was one capsule once a day',
    'Stop. One tablet daily',
    'stopped on discharge',
    'Withheld since admission: one twice a day',
    'ON HOLD: 5 mg daily',
    'Omit. One tablet at night',
    'Do not take',
    'One daily - has been discontinued',
    'Not to be given',
    'Do not restart without advice of the renal team',
    'Suspended by cardiology',
  ])('say that it is not to be taken now: %s', (words) => {
    expect(saysStopped(words)).toBe(true)
  })

  it.each([
    '',
    'One tablet twice a day',
    'One twice a day. Stop if vomiting',
    'Stop taking if you have a rash',
    'Stop three days before surgery: 3 days',
    'Stop when the course is finished',
    'Do not take more than eight in 24 hours',
    'One daily. Do not take with alcohol',
    'Do not take on an empty stomach',
    'Do not use for longer than a week',
    'Do not take anything else containing paracetamol',
    'Nonstop relief',
    'Do not stop taking this medicine',
  ])('say under what to stop, or nothing of it: %p', (words) => {
    expect(saysStopped(words)).toBe(false)
  })
})

describe('a note beside a medicine', () => {
  it.each([
    'STOP - AKI',
    'Stop',
    'Stopped by cardiology 12 Nov',
    'Stopped 12 Nov',
    'Seen in clinic. Withheld since admission',
    'Discontinued due to rash',
    'On hold pending bloods',
    'Not to be continued after discharge',
    'Do not restart without haematology',
    'No longer needed',
  ])('says that it is not to be taken now: %s', (note) => {
    expect(noteSaysStopped(note)).toBe(true)
  })

  it.each([
    '',
    'Stopped warfarin when this began',
    'Stopped smoking in May',
    'Stop 3 days before surgery',
    'Stop if vomiting',
    'Stopped by cardiology 12 Nov. Restarted 20 Nov',
    'Ramipril was stopped for a cough',
    'Do not restart if the pulse is slow',
  ])('says nothing of it: %p', (note) => {
    expect(noteSaysStopped(note)).toBe(false)
  })
})
