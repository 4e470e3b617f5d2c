import { VACCINES } from '../words/vaccines.js'
import type { Scribe } from '../writing/scribe.js'
import { bloodPressure, measured, smoking } from './measurement.js'
import { vaccination } from './practice.js'

export interface RoutineCare {
  readonly pressure: readonly [systolic: number, diastolic: number]
  readonly weight: number
  /** In centimetres. */
  readonly height: number
  readonly smoking: 'never' | 'ex' | 'current'
  readonly nurse: string
  /** Days before today of the yearly checks, latest first. */
  readonly checks: readonly number[]
  readonly influenza?: boolean
}

/** What a practice measures every year: blood pressure, weight, body mass index, smoking; and the influenza vaccine. */
export function routineCare(gp: Scribe, care: RoutineCare): void {
  const by = care.nurse
  care.checks.forEach((days, index) => {
    const at = gp.calendar.at(-days, '10:05')
    const weight = care.weight + index * 0.8
    bloodPressure(gp, [care.pressure[0] + index * 4, care.pressure[1] + index * 2], { at, by })
    measured(gp, 'weight', { value: weight, at, by })
    measured(gp, 'bmi', { value: weight / (care.height / 100) ** 2, at, by })
  })
  const first = care.checks[0] ?? 0
  smoking(gp, care.smoking, gp.calendar.day(-first))
  measured(gp, 'height', { value: care.height, at: gp.calendar.day(-first), by })
  if (care.influenza !== false)
    vaccination(gp, VACCINES.influenza, { on: lastAutumn(gp.calendar.day(0)), by })
}

/** The latest 8 October: when practices give the influenza vaccine. */
function lastAutumn(today: string): string {
  const day = `${today.slice(0, 4)}-10-08`
  return day <= today ? day : `${Number(today.slice(0, 4)) - 1}-10-08`
}
