import type { PolicyApp } from '../config/policy-apps.js'

/** The app of somebody else that the demo knows: invented, like everybody in it. It is a page on your own machine. */
export const DEMO_APPS: readonly PolicyApp[] = [
  {
    clientId: 'falls-risk-calculator',
    name: 'Falls risk calculator',
    redirectUris: ['http://127.0.0.1:8765/callback'],
    launchUri: 'http://127.0.0.1:8765/launch',
    scopes: [
      'openid',
      'profile',
      'fhirUser',
      'launch',
      'launch/patient',
      'offline_access',
      'patient/*.rs',
      'user/*.rs',
    ],
    dpop: 'accepted',
  },
]
