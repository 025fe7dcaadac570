// Counts what the JSON reports of vitest hold, and fails on tests that were skipped: a machine without a tool must not
// look as good as one that tested everything. Prints one line: N passed, N failed.
// node .ci/count.mjs STATUS REPORT…   STATUS is 0 when every command before it went well.
import { readFileSync } from 'node:fs'

const NO_MULTICAST = 'a build machine may have no network that carries multicast'
/** The only tests that may be skipped here, by their full name, and why. */
const MAY_BE_SKIPPED = {
  'G6: while sharing is on the station is found by mDNS as _cueroom._tcp, and no longer when it is off': NO_MULTICAST,
  'G6: when the addresses change it is announced anew, with those of now': NO_MULTICAST,
  'G6: a station that ends takes its announcement back before its process is gone': NO_MULTICAST,
  'G6: where another machine has the name before, the station takes a further one': NO_MULTICAST,
  'G6: a port that mDNS cannot have is reported, and that is all':
    'a build machine may have a program that has this port',
}

const [status, ...paths] = process.argv.slice(2)
let passed = 0
let failed = 0
for (const path of paths) {
  const files = readReport(path)
  if (!files) {
    console.log(`no report: ${path}`)
    failed += 1
    continue
  }
  for (const { name, status: outcome, assertionResults: tests } of files) {
    const failures = tests.filter((test) => test.status === 'failed').length
    passed += tests.filter((test) => test.status === 'passed').length
    // A file that could not even be loaded has no tests to fail.
    failed += failures === 0 && outcome === 'failed' ? 1 : failures
    for (const { fullName, status: state } of tests) {
      if (state === 'passed' || state === 'failed') continue
      const reason = MAY_BE_SKIPPED[fullName]
      console.log(`skipped${reason ? '' : ', which fails'}: ${name}: ${fullName}${reason ? ` (${reason})` : ''}`)
      if (!reason) failed += 1
    }
    for (const test of tests) {
      if (test.status === 'failed') console.log(`failed: ${name}: ${test.fullName}`)
      // What a passed test still holds of failures is its first try's.
      if (test.status === 'passed' && test.failureMessages.length > 0)
        console.log(
          `passed at the second try, to be mended: ${name}: ${test.fullName}: ${test.failureMessages[0].split('\n')[0]}`,
        )
    }
  }
}
if (status !== '0' && failed === 0) failed = 1
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** The files of a report; null where none was written. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults
  } catch {
    return null
  }
}
