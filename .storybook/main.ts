import type { StorybookConfig } from "@storybook/react-vite";
import { mergeConfig } from "vite";

const config: StorybookConfig = {
	stories: ["../stories/**/*.stories.@(ts|tsx)"],
	addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
	framework: { name: "@storybook/react-vite", options: {} },
	core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
	// Storybook's own lessons and marks of uncommitted files are not what a newcomer came for.
	features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false, changeDetection: false },
	typescript: {
		reactDocgen: "react-docgen-typescript",
		reactDocgenTypescriptOptions: {
			shouldExtractLiteralValuesFromEnum: true,
			propFilter: ({ parent }) => !parent?.fileName.includes("node_modules"),
		},
	},
	viteFinal: (vite) =>
		mergeConfig(vite, {
			build: {
				// The demo and its catalogue are one page of a Storybook, not a site that anybody waits for.
				chunkSizeWarningLimit: 5000,
				rolldownOptions: {
					// "use client" means nothing in a Storybook bundle: one warning a file.
					onwarn(warning: { code?: string }, report: (warning: { code?: string }) => void) {
						if (warning.code !== "MODULE_LEVEL_DIRECTIVE") report(warning);
					},
				},
			},
		}),
};

export default config;
