// The picture of the actors as something to look around and to work in: camera, dragging, merging,
// what is lit, and that what is seen is what is saved.

import { expect, test } from "./fixtures.mjs";

/** The picture's parts, as a reader sees them. */
function parts(reader, page) {
  const tool = (name) => reader.actors.getByRole("button", { name });
  return {
    svg: page.locator("#picture"),
    nearer: tool(/^Zoom in/),
    farther: tool(/^Zoom out/),
    everything: tool(/^Show everything/),
    tidy: tool("Tidy"),
    question: page.getByRole("dialog", { name: /the same\?$/ }),
    node: (name) => reader.node(name),
  };
}

/** The middle of a node on the screen. */
async function middle(node) {
  const box = await node.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The same, from the corner of the picture: where it is however far the page is scrolled. */
async function inPicture(page, node) {
  const [at, picture] = [await middle(node), await page.locator("#picture").boundingBox()];
  return { x: at.x - picture.x, y: at.y - picture.y };
}

/** How far apart two nodes are seen: grows with the zoom. */
async function apart(one, other) {
  const [a, b] = [await middle(one), await middle(other)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** A place in the picture where nothing is drawn. */
async function ground(page) {
  return page.locator("#picture").evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    for (let y = box.top + 12; y < box.bottom; y += 12) {
      for (let x = box.left + 12; x < box.right; x += 12) {
        if (document.elementFromPoint(x, y) === svg) return { x, y };
      }
    }
    throw new Error("the picture is full");
  });
}

test.beforeEach(async ({ page }) => {
  // What glides is measured where it arrives.
  await page.emulateMedia({ reducedMotion: "reduce" });
});

test("buttons zoom in and out, and show everything again", async ({ reader, page }) => {
  await reader.read();
  const { node, nearer, farther, everything } = parts(reader, page);
  const [one, other] = [node("Adaeze Okonkwo"), node("Rafael Quispe")];
  await one.scrollIntoViewIfNeeded();
  const before = await apart(one, other);
  await nearer.click();
  await nearer.click();
  expect(await apart(one, other)).toBeGreaterThan(1.5 * before);
  await farther.click();
  expect(await apart(one, other)).toBeLessThan(1.5 * before);
  await everything.click();
  expect(await apart(one, other)).toBeCloseTo(before, 0);
});

test("the wheel zooms about the pointer with the control key, and scrolls without", async ({
  reader,
  page,
}) => {
  // Low enough that there is something to scroll.
  await page.setViewportSize({ width: 1280, height: 480 });
  await reader.read();
  const { node, svg } = parts(reader, page);
  const [one, other] = [node("Adaeze Okonkwo"), node("Rafael Quispe")];
  await one.scrollIntoViewIfNeeded();
  const [at, before] = [await middle(one), await apart(one, other)];
  await page.mouse.move(at.x, at.y);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await expect.poll(() => apart(one, other)).toBeGreaterThan(1.2 * before);
  const after = await middle(one);
  expect(Math.hypot(after.x - at.x, after.y - at.y)).toBeLessThan(2);

  const zoomed = await apart(one, other);
  const top = await svg.evaluate((svg) => svg.getBoundingClientRect().top);
  await page.mouse.wheel(0, 120);
  await expect
    .poll(() => svg.evaluate((svg) => svg.getBoundingClientRect().top))
    .toBeLessThan(top);
  expect(await apart(one, other)).toBeCloseTo(zoomed, 0);
});

test("once the picture has the keyboard, the wheel zooms by itself", async ({ reader, page }) => {
  await reader.read();
  const { node } = parts(reader, page);
  const [one, other] = [node("Adaeze Okonkwo"), node("Rafael Quispe")];
  await one.scrollIntoViewIfNeeded();
  await one.click();
  await one.click();
  const before = await apart(one, other);
  await page.mouse.wheel(0, -200);
  await expect.poll(() => apart(one, other)).toBeGreaterThan(1.1 * before);
});

test("the ground is dragged, and a click on it lets go", async ({ reader, page }) => {
  await reader.read();
  const { node } = parts(reader, page);
  const one = node("Adaeze Okonkwo");
  await one.click();
  await expect(one).toHaveAttribute("aria-pressed", "true");
  const [at, from] = [await middle(one), await ground(page)];
  await reader.drag(from, { x: from.x + 40, y: from.y - 25 });
  const after = await middle(one);
  expect(after.x - at.x).toBeCloseTo(40, 0);
  expect(after.y - at.y).toBeCloseTo(-25, 0);
  // Dragging is no click.
  await expect(one).toHaveAttribute("aria-pressed", "true");
  const there = await ground(page);
  await page.mouse.click(there.x, there.y);
  await expect(one).toHaveAttribute("aria-pressed", "false");
});

test("an actor that is dragged stays, its lines follow, and Tidy takes it back", async ({
  reader,
  page,
}) => {
  await reader.read();
  const { node, tidy } = parts(reader, page);
  const one = node("Adaeze Okonkwo");
  const others = node("Rafael Quispe");
  const lines = () =>
    page.locator("#picture .wire").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
  await one.scrollIntoViewIfNeeded();
  const [home, still, drawn] = [await middle(one), await middle(others), await lines()];
  await expect(tidy).toHaveCount(0);

  const to = await ground(page);
  await reader.drag(home, to);
  const there = await middle(one);
  expect(Math.hypot(there.x - to.x, there.y - to.y)).toBeLessThan(3);
  expect(await middle(others)).toEqual(still);
  const placed = await inPicture(page, one);
  // A drag chooses nothing.
  await expect(one).toHaveAttribute("aria-pressed", "false");
  const moved = await lines();
  const changed = moved.filter((line, index) => line !== drawn[index]);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(moved.length);

  // A correction of something else leaves it where it is.
  await others.click();
  await reader.evidence.getByRole("button", { name: "Correct" }).first().click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Rafael Q.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(node("Rafael Q.")).toHaveCount(1);
  const kept = await inPicture(page, one);
  expect(Math.hypot(kept.x - placed.x, kept.y - placed.y)).toBeLessThan(3);

  await tidy.click();
  await expect(tidy).toHaveCount(0);
  const back = await inPicture(page, one);
  expect(Math.hypot(back.x - placed.x, back.y - placed.y)).toBeGreaterThan(20);
});

test("positions are saved as they are shown", async ({ reader, page }) => {
  await reader.read();
  const { node } = parts(reader, page);
  const saved = async (kind) => (await reader.saveActors(kind)).bytes;
  const place = (data) => data.nodes.find((node) => node.name === "Adaeze Okonkwo");
  const one = node("Adaeze Okonkwo");
  await expect(one).toBeVisible();
  const before = place(JSON.parse(await saved("Data (JSON)")));
  await one.scrollIntoViewIfNeeded();
  await reader.drag(await middle(one), await ground(page));
  const after = place(JSON.parse(await saved("Data (JSON)")));
  expect([after.x, after.y]).not.toEqual([before.x, before.y]);
  expect(String(await saved("Graph for Gephi (GEXF)"))).toContain(`x="${after.x}"`);

  const png = await saved("Picture (PNG)");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  // Two pixels of the file to one of the page.
  expect(png.readUInt32BE(16)).toBeGreaterThan(600);
});

test("the saved picture is dark where the page is dark", async ({ reader, page }) => {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await reader.read();
  const svg = (await reader.saveActors("Picture (SVG)")).bytes.toString();
  expect(svg).toContain('fill="#16181b"');
});

test("one actor dropped on another: the question first, then one actor, then undo", async ({
  reader,
  page,
}) => {
  await reader.read();
  const { node, question } = parts(reader, page);
  const [one, other] = [node("Adaeze Okonkwo"), node("Rafael Quispe")];
  await one.scrollIntoViewIfNeeded();
  const count = await page.locator("#picture .node").count();
  const home = await middle(one);
  await reader.drag(home, await middle(other));
  await expect(question).toBeFocused();
  await expect(question).toContainText("Are Adaeze Okonkwo and Rafael Quispe the same?");
  // An accident changes nothing.
  await page.keyboard.press("Escape");
  await expect(question).toHaveCount(0);
  await expect(page.locator("#picture .node")).toHaveCount(count);
  const back = await middle(one);
  expect(Math.hypot(back.x - home.x, back.y - home.y)).toBeLessThan(3);

  await reader.drag(home, await middle(other));
  await question.getByRole("button", { name: "Yes: Rafael Quispe" }).click();
  await expect(one).toHaveCount(0);
  await expect(other).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(one).toHaveCount(1);
});

test("who is pointed at is lit with the neighbours, and the rest is dimmed", async ({
  reader,
  page,
}) => {
  await reader.read();
  const { node, svg } = parts(reader, page);
  const one = node("Adaeze Okonkwo");
  await one.hover();
  await expect(svg).toHaveClass(/dim/);
  const near = await page.locator("#picture .node.near").count();
  expect(near).toBeGreaterThan(1);
  expect(near).toBeLessThan(await page.locator("#picture .node").count());
  await expect(reader.actors.locator(".pointed")).toContainText("Adaeze Okonkwo, person, Mayor");
  await page.mouse.move(0, 0);
  await expect(svg).not.toHaveClass(/dim/);
});

test("the same article gives the same picture twice", async ({ reader, page }) => {
  const drawn = async () => {
    // Waits until it stands still.
    await page.locator("#picture .node").first().scrollIntoViewIfNeeded();
    return page.locator("#picture").evaluate((svg) => svg.innerHTML);
  };
  await reader.read();
  const first = await drawn();
  await page.reload();
  expect(await drawn()).toBe(first);
});

test("everything by keyboard alone: look around, move, open, come back", async ({
  reader,
  page,
}) => {
  await reader.read();
  const { node, tidy, svg } = parts(reader, page);
  await reader.graph.locator("[tabindex='0']").focus();
  await page.keyboard.press("ArrowDown");
  const focused = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  const name = (await focused()).split(",")[0];
  expect(await focused()).toMatch(/, \d+ relations?(: |$)/);
  await expect(svg).toHaveClass(/dim/);
  const one = node(name);

  const type = () => svg.evaluate((svg) => getComputedStyle(svg).getPropertyValue("--pixel"));
  const before = await type();
  await page.keyboard.press("+");
  expect(parseFloat(await type())).toBeLessThan(parseFloat(before));
  await page.keyboard.press("-");
  await page.keyboard.press("0");
  expect(await type()).toBe(before);

  const at = await middle(one);
  await page.keyboard.press("Shift+ArrowRight");
  expect((await middle(one)).x).toBeLessThan(at.x - 30);
  await page.keyboard.press("0");
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("Alt+ArrowUp");
  expect((await middle(one)).y).toBeLessThan(at.y - 10);
  expect((await focused()).split(",")[0]).toBe(name);
  await tidy.focus();
  await page.keyboard.press("Enter");
  await expect(tidy).toHaveCount(0);

  await one.focus();
  await page.keyboard.press("Enter");
  await expect(reader.evidence).toBeFocused();
  await page.keyboard.press("Escape");
  expect((await focused()).split(",")[0]).toBe(name);
});

test("everything in the picture is large enough for a finger", async ({ reader, page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await reader.read();
  // A phone starts with the table.
  await reader.showActors("Picture");
  await expect(reader.graph.locator(".disc").first()).toBeVisible();
  const boxes = await reader.graph.locator(".disc").evaluateAll((discs) =>
    discs.map((disc) => {
      const { width, height } = disc.getBoundingClientRect();
      return Math.min(width, height);
    }),
  );
  expect(Math.min(...boxes)).toBeGreaterThanOrEqual(24);
});

test("two fingers zoom the picture and not the page", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    baseURL,
    hasTouch: true,
    reducedMotion: "reduce",
    serviceWorkers: "block",
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto("./#sample");
  const svg = page.locator("#picture");
  await svg.scrollIntoViewIfNeeded();
  await expect(svg).toBeVisible();
  const pixel = () => svg.evaluate((svg) => parseFloat(svg.style.getPropertyValue("--pixel")));
  const before = await pixel();
  const box = await svg.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 300) / 2];
  const client = await context.newCDPSession(page);
  const touch = (type, apart) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints:
        apart === null
          ? []
          : [
              { x: x - apart, y, id: 0 },
              { x: x + apart, y, id: 1 },
            ],
    });
  await touch("touchStart", 30);
  for (const apart of [40, 60, 80, 90]) await touch("touchMove", apart);
  await touch("touchEnd", null);
  expect(await pixel()).toBeLessThan(0.6 * before);
  expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
  await context.close();
});
