// Keeps the app's hashed files, and nothing else: never a page, never an answer of the API.
// The build replaces the version; it follows the content of every file.
const KEPT = 'tsunagi-VERSION';

// A name that ends in a hash says the same for ever.
const HASHED = /^\/[\w-]+-[0-9a-f]{16}\.(js|css|wasm|svg|png)$/;

addEventListener('message', (event) => {
  if (event.data === 'switch') skipWaiting();
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('tsunagi-') && name !== KEPT) await caches.delete(name);
    }
    await clients.claim();
  })());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const ours = address.origin === location.origin && address.search === '' && HASHED.test(address.pathname);
  if (request.method !== 'GET' || !ours) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const kept = await caches.open(KEPT);
  const found = await kept.match(request);
  if (found) return found;
  const fresh = await fetch(request);
  if (fresh.ok && fresh.status === 200) {
    // A full disk is no reason to withhold the file.
    await kept.put(request, fresh.clone()).catch(() => {});
  }
  return fresh;
}
