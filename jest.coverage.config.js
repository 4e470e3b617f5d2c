import shared from './jest.config.js'

/**
 * Whether the tests of access go down every branch of it: they alone, so that no walk hides a rule that nobody states, and
 * without what is asked at random, so that it is the same each time.
 */
export default {
  ...shared,
  rootDir: 'dist',
  testMatch: ['<rootDir>/test/access/**/*.test.js'],
  testPathIgnorePatterns: ['two-tellings'],
  reporters: ['default'],
  collectCoverage: true,
  collectCoverageFrom: ['src/access/**/*.js'],
  coverageDirectory: '../coverage/access',
  coverageReporters: ['text', 'json'],
  coverageThreshold: { global: { branches: 100 } },
}
