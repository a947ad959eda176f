import "@fontsource-variable/inter/index.css";
import "../../src/styles.css";
import "../../.storybook/preview.css";
import { cleanup } from "@testing-library/react";
import { afterEach, beforeAll } from "vitest";

beforeAll(() => document.fonts.load("1em 'Inter Variable'"));
afterEach(cleanup);
