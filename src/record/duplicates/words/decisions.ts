import { readMeanings } from './meanings.js'

/** Decisions in advance by what they are, as forms and letters call them. */
export const DECISIONS = readMeanings(`
advance decision to refuse treatment; adrt; advance decision; advance directive; living will; advance decision refuse treatment
lasting power of attorney for health and welfare; lpa health and welfare; lpa for health and welfare; lpa h&w; health and welfare lpa; lpa (health and welfare); lasting power of attorney - health and welfare; health and welfare lasting power of attorney; lpa hw; power of attorney health and welfare
lasting power of attorney for property and financial affairs; lpa property and finance; lpa property and financial affairs; property and financial affairs lpa; lpa p&f; lpa finance; lasting power of attorney property and finance; lpa (property and finance); financial lpa; lpa for property and financial affairs
recommended summary plan for emergency care and treatment; respect; respect form; respect plan; respect document
treatment escalation plan; tep; tep form; ceiling of treatment; treatment escalation plan form
advance statement; advance statement of wishes; statement of wishes; statement of wishes and preferences; advance statement of wishes and preferences
preferred place of death; ppd; preferred place of dying
preferred place of care; ppc
`)
