/** The tests run as compiled JavaScript (see bin/test.mjs), so what is tested is what is shipped. */
export default {
  rootDir: 'dist/test',
  testEnvironment: 'node',
  transform: {},
  testMatch: ['<rootDir>/**/*.test.js'],
  testTimeout: 60_000,
  maxWorkers: 2,
  reporters: ['default', '<rootDir>/support/closing-line-reporter.js'],
}
