// Adds up what the test runners reported and prints the one closing line.
// A suite that ran fewer cases than .ci/minimums declares fails the run: a suite that silently
// stopped running looks exactly like a suite in which nothing is wrong.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function surefire(module) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const folder = join(root, 'backend', module, 'target/surefire-reports');
  if (!existsSync(folder)) return total;
  for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const suite = readFileSync(join(folder, file), 'utf8').match(/<testsuite\s[^>]*>/)?.[0] ?? '';
    const count = (name) => Number(suite.match(new RegExp(`\\s${name}="(\\d+)"`))?.[1] ?? 0);
    const failed = count('failures') + count('errors');
    total.failed += failed;
    total.skipped += count('skipped');
    total.passed += count('tests') - failed - count('skipped');
  }
  return total;
}

function report(name) {
  const file = join(root, '.local/reports', name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function vitest() {
  const run = report('vitest.json');
  return {
    passed: run?.numPassedTests ?? 0,
    failed: run?.numFailedTests ?? 0,
    skipped: (run?.numPendingTests ?? 0) + (run?.numTodoTests ?? 0),
  };
}

// A case that passed only on a second try counts as passed here; the list above the line shows it as flaky.
function playwright() {
  const stats = report('playwright.json')?.stats;
  return {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0,
  };
}

const suites = {
  devstack: surefire('devstack'),
  service: surefire('service'),
  frontend: vitest(),
  e2e: playwright(),
};

let tooFew = false;
for (const line of readFileSync(join(root, '.ci/minimums'), 'utf8').split('\n')) {
  const [, name, least] = line.match(/^(\w+)\s+(\d+)/) ?? [];
  if (!name) continue;
  const ran = suites[name].passed + suites[name].failed;
  if (ran < Number(least)) {
    console.log(`${name}: ${ran} cases ran, at least ${least} are declared in .ci/minimums`);
    tooFew = true;
  }
}

const sum = (key) => Object.values(suites).reduce((total, suite) => total + suite[key], 0);
for (const [name, { passed, failed, skipped }] of Object.entries(suites)) {
  console.log(`${name.padEnd(10)} ${passed} ok, ${failed} wrong, ${skipped} left out`);
}
console.log(`${sum('passed')} passed, ${sum('failed')} failed` + (sum('skipped') ? `, ${sum('skipped')} skipped` : ''));
process.exit(tooFew || sum('failed') > 0 ? 1 : 0);
