import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends a run with `N passed, N failed, N skipped`: a file that does not load and an error outside tests count as failed. With `COUNTS_FILE`
 * in the environment the line goes there instead, for a script that adds up several runs.
 */
export default class ClosingLineReporter implements Reporter {
	onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
		const counts = { passed: 0, failed: errors.length, skipped: 0 };
		for (const module of modules) {
			const failedBefore = counts.failed;
			for (const test of module.children.allTests()) {
				const { state } = test.result();
				counts[state === "passed" || state === "failed" ? state : "skipped"]++;
			}
			if (module.state() === "failed" && counts.failed === failedBefore) counts.failed++;
		}
		const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
		const file = process.env.COUNTS_FILE;
		if (file) writeFileSync(file, `${line}\n`);
		else process.stdout.write(`\n${line}\n`);
	}
}
