import "@fontsource-variable/inter/index.css";
import "../src/styles.css";
import "./preview.css";
import type { Decorator, Preview } from "@storybook/react-vite";
import { StrictMode } from "react";

/** The attributes that a host application sets on its page. */
const withPage: Decorator = (Story, { globals }) => {
	const page = document.documentElement;
	page.dataset.colorMode = globals.colorMode;
	page.dir = globals.direction;
	return (
		<StrictMode>
			<Story />
		</StrictMode>
	);
};

const preview: Preview = {
	tags: ["autodocs"],
	decorators: [withPage],
	initialGlobals: { colorMode: "light", direction: "ltr" },
	globalTypes: {
		colorMode: {
			description: "Colour mode",
			toolbar: {
				title: "Colour mode",
				icon: "contrast",
				dynamicTitle: true,
				items: [
					{ value: "light", title: "Light", icon: "sun" },
					{ value: "dark", title: "Dark", icon: "moon" },
				],
			},
		},
		direction: {
			description: "Direction of text",
			toolbar: {
				title: "Direction",
				icon: "transfer",
				dynamicTitle: true,
				items: [
					{ value: "ltr", title: "Left to right" },
					{ value: "rtl", title: "Right to left" },
				],
			},
		},
	},
	parameters: {
		a11y: { test: "error" },
		backgrounds: { disable: true },
		controls: { expanded: true },
		docs: { toc: true },
		options: {
			// The first page is the coverage page itself, not its documentation. Storybook reads this function alone, without what is around it.
			storySort: (a, b) => {
				const [first, second] = [a, b].map(({ title, type }) =>
					title !== "Coverage page" ? 2 : type === "docs" ? 1 : 0,
				);
				return first - second || a.title.localeCompare(b.title, "en");
			},
		},
	},
};

export default preview;
