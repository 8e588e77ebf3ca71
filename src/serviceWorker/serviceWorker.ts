/**
 * @file Keeps every file of one build, so that the page opens without network after one visit.
 * The page itself comes from the network where there is one, so a new build shows at the next load; everything
 * else is named for its content and comes from what is kept.
 */
declare const self: ServiceWorkerGlobalScope;

/** Written by the build: a hash of the files' contents, and their paths from here. */
declare const __BUILD__: { readonly version: string; readonly files: readonly string[] };

const family = "gradient-playground:";
const { version, files } = __BUILD__;
const cacheName = family + version;

/** How long a stalled network may keep a page from opening that is at hand. */
const PATIENCE_MS = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldBuilds().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(request.mode === "navigate" ? openPage(request) : findFile(request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Past the browser's own cache, which may hold an older file of the same name.
  await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
}

/** The build before this one stays: a page that is still open may yet load parts of it. */
async function dropOldBuilds(): Promise<void> {
  const builds = (await caches.keys()).filter((name) => name.startsWith(family));
  await Promise.all(builds.slice(0, -2).map((name) => caches.delete(name)));
}

async function openPage(request: Request): Promise<Response> {
  try {
    // By its address: a navigation's own Request takes no signal.
    return await fetch(request.url, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return (await findKept("index.html")) ?? fetch(request);
  }
}

async function findFile(request: Request): Promise<Response> {
  return (await findKept(request)) ?? fetch(request);
}

/** The file of this build, else of the one before; a server's Vary header is no reason to miss it. */
async function findKept(request: RequestInfo): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  const options = { ignoreVary: true };
  return (await cache.match(request, options)) ?? caches.match(request, options);
}

export {};
