// Starts the page's program and has it kept for use without a network. `cargo xtask dist` puts
// what wasm-bindgen writes in front of this file, and an element with the wasm's address and SHA-384
// into index.html.
//
// The page's worker runs this very file: it gets the compiled program from the page, so that
// nothing is fetched twice, and the program sees by itself where it is.

// Of all strings from which a browser would make a program, the page's policy lets through these
// two addresses: no markup, no script, no other address. Where there are no Trusted Types, what
// is fetched is bound by the rest of the policy.
const KEEPER = "offline.js";
self.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    const ours = [KEEPER, document.querySelector("script[src]").src];
    return ours.includes(address) ? address : null;
  },
});

// What stands in index.html is painted first, and nothing shares the line with it until then; a page
// that nobody looks at is never painted.
if (self.document?.hidden) start();
else if (self.document) requestAnimationFrame(() => setTimeout(start));
else {
  onmessage = ({ data: module }) => {
    wasm_bindgen.initSync({ module });
    wasm_bindgen.run();
  };
}

/** Starts the program, or says that it cannot be started. */
async function start() {
  const { content, dataset } = document.querySelector("meta[name=program]");
  const notice = document.getElementById("load-error");
  try {
    await wasm_bindgen({ module_or_path: fetch(content, { integrity: dataset.integrity }) });
    // The page answers in between.
    await new Promise((ready) => setTimeout(ready));
    wasm_bindgen.run();
  } catch (error) {
    console.error(error);
    notice.hidden = false;
    // The program takes the shell away first thing, so it may have failed after that.
    if (!notice.isConnected) document.body.append(notice);
    return;
  }
  keep();
}

/** Has the browser keep the page, and tells when it has got a newer one. */
async function keep() {
  const keeper = navigator.serviceWorker;
  // Where pages are not kept (a file on a stick, a private window) this one works all the same.
  const registration = await keeper?.register(KEEPER).catch(() => null);
  if (!registration) return;
  if (registration.waiting) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const found = registration.installing;
    found.addEventListener("statechange", () => {
      // Without a controller this is the first visit, and there is no older page to leave.
      if (found.state === "installed" && keeper.controller) offer(found);
    });
  });
}

/** Offers to change to the version of the page that waits. */
function offer(waiting) {
  const update = document.getElementById("update");
  update.hidden = false;
  update.querySelector("button").onclick = () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage("take over");
  };
}
