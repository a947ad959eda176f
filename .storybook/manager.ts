import { addons } from "storybook/manager-api";

// Storybook's single-letter shortcuts would take the keys of the map.
addons.setConfig({ enableShortcuts: false });
