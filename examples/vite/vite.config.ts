import { defineConfig } from "vite";

// Stands for your own proxy, the one that adds the keys: here a replay of recorded answers, started with `npm run replay -- FOLDER`.
const proxy = {
	"/datadog": { target: "http://127.0.0.1:4180", rewrite: (path: string) => path.replace("/datadog", "") },
};

export default defineConfig({ server: { proxy }, preview: { proxy } });
