// A browser for measuring: one page at a time, its processor slowed as much as is asked for.

import { chromium } from "@playwright/test";

const { ONRECORD_PAGE, ONRECORD_CHROMIUM } = process.env;

/**
 * Opens the page, waits for its program and hands it to `work`; what the page's processor does is
 * then slowed so many times.
 */
export async function onPage(slower, work) {
  const browser = await chromium.launch({
    executablePath: ONRECORD_CHROMIUM,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-background-networking", "--no-first-run"],
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      serviceWorkers: "block",
    });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.addInitScript(watch);
    await page.goto(ONRECORD_PAGE);
    await page.getByRole("group", { name: "Theme" }).waitFor();
    // The worker starts, the shell's memory is given back.
    await page.waitForTimeout(500);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    return await work(page, devtools);
  } finally {
    await browser.close();
  }
}

/**
 * The longest task on the page's own thread while `work` runs, in milliseconds: how long it took,
 * and for how long of that the processor was at it. On a busy machine only the latter says something.
 */
export async function longestTask(devtools, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  devtools.on("Tracing.dataCollected", collect);
  await devtools.send("Tracing.start", { categories: "toplevel", transferMode: "ReportEvents" });
  await work();
  const complete = new Promise((resolve) => devtools.once("Tracing.tracingComplete", resolve));
  await devtools.send("Tracing.end");
  await complete;
  devtools.off("Tracing.dataCollected", collect);
  const named = ({ name, args }) => name === "thread_name" && args.name === "CrRendererMain";
  const thread = ({ pid, tid }) => `${pid}/${tid}`;
  const threads = new Set(events.filter(named).map(thread));
  const tasks = events.filter((event) => event.name.endsWith("RunTask") && threads.has(thread(event)));
  const longest = (of) => Math.round(Math.max(0, ...tasks.map(of)) / 1000);
  return { took: longest(({ dur }) => dur ?? 0), processor: longest(({ tdur }) => tdur ?? 0) };
}

/** Runs in the page before anything else: keeps a list of long tasks and knows how to paste. */
function watch() {
  window.tasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.tasks.push(Math.round(duration));
  }).observe({ type: "longtask" });

  /** Resolves once what is on the page now has been painted. */
  window.painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(0);
      });
    });

  /** Resolves at the frame at which the page answers yes. */
  window.until = (isSo) =>
    new Promise((resolve) => {
      const look = () => (isSo() ? resolve() : requestAnimationFrame(look));
      look();
    });

  /** Pastes without the clipboard, whose time is not the page's. */
  window.pasteText = (text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.getElementById("paste").dispatchEvent(paste);
  };
}

/** The middle one of some numbers. */
export function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

/** Prints what a script measures, as a block for Markdown, if it is the one that was started. */
export async function report(url, measure) {
  if (url === `file://${process.argv[1]}`) {
    console.log(`\`\`\`json\n${JSON.stringify(await measure(), null, 2)}\n\`\`\``);
  }
}
