// How the page is tested: in the Chromium that `cargo xtask test` found, on the page it serves.

import { defineConfig } from "@playwright/test";

const { ONRECORD_PAGE, ONRECORD_CHROMIUM, CI } = process.env;
if (!ONRECORD_PAGE || !ONRECORD_CHROMIUM) {
  throw new Error("These tests need a built page and a browser: run `cargo xtask test page`.");
}

export default defineConfig({
  testDir: "browser",
  outputDir: "results/failures",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(CI),
  // How fast the page is, is measured elsewhere: a machine busy with other things fails no test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // `cargo xtask test` counts from the report.
  reporter: [["list"], ["json", { outputFile: "results/report.json" }]],
  use: {
    baseURL: ONRECORD_PAGE,
    viewport: { width: 1280, height: 800 },
    // Kept pages would answer in place of the routes that tests put up; offline.spec.mjs has them.
    serviceWorkers: "block",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: ONRECORD_CHROMIUM,
      // Chromium's sandbox does not start for root, which build machines often are.
      chromiumSandbox: process.getuid?.() !== 0,
      // A browser that calls home would drown what the page itself asks for.
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
