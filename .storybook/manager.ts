import { addons } from "storybook/manager-api";

addons.setConfig({
	// Storybook's single-letter shortcuts would take the keys of the map.
	ui: { enableShortcuts: false },
	layoutCustomisations: {
		// The coverage page is a whole page: it gets the height of one.
		showPanel: ({ storyId }, isShown) => (storyId?.startsWith("coverage-page--") ? false : isShown),
	},
});
