// Keeps the page for use without a network. `cargo xtask dist` puts VERSION, which changes with
// any file of the page, and FILES, the addresses of them all, in front of this file.
//
// A version is kept whole and served whole: an open page never gets files of two. A new one is
// fetched beside it and waits until the reader asks for it or has closed every page of the old.

const PAGE = registration.scope;
// Other pages of the same host share the storage.
const CACHE = `onrecord ${PAGE} ${VERSION}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOthers());
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
});

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function forgetOthers() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(`onrecord ${PAGE} `) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function answer(request) {
  const address = new URL(request.url);
  const asked = address.origin + address.pathname;
  const cache = await caches.open(CACHE);
  const kept = await cache.match(asked === `${PAGE}index.html` ? PAGE : asked);
  return kept ?? fetch(request);
}
