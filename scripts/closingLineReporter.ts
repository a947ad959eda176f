import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends a run with `N passed, N failed, N skipped`: a file that does not load and an error outside tests count as failed. Reasons that tests
 * give for skipping stand before it. With `COUNTS_FILE` in the environment the line goes there instead, for a script that adds up several runs.
 */
export default class ClosingLineReporter implements Reporter {
	onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
		const counts = { passed: 0, failed: errors.length, skipped: 0 };
		const skippedBy = new Map<string, number>();
		for (const module of modules) {
			const failedBefore = counts.failed;
			for (const test of module.children.allTests()) {
				const result = test.result();
				counts[result.state === "passed" || result.state === "failed" ? result.state : "skipped"]++;
				if (result.state === "skipped" && result.note) {
					skippedBy.set(result.note, (skippedBy.get(result.note) ?? 0) + 1);
				}
			}
			if (module.state() === "failed" && counts.failed === failedBefore) counts.failed++;
		}
		for (const [reason, count] of skippedBy) process.stdout.write(`\nskipped ${count}: ${reason}\n`);
		const line = `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
		const file = process.env.COUNTS_FILE;
		if (file) writeFileSync(file, `${line}\n`);
		else process.stdout.write(`\n${line}\n`);
	}
}
