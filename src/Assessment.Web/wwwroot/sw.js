// Without a connection a page to fill in cannot be opened: the site says so itself, and what waits on the device is safe.
const page = `/offline?lang=${new URL(location.href).searchParams.get("lang")}`;
const keep = async () => {
  const cache = await caches.open("offline");
  const answer = await fetch(page, { credentials: "omit" }); // nobody's name is kept
  const sheet = (await answer.clone().text()).match(/href="([^"]+\.css)"/)?.[1];
  await Promise.all([cache.put("/offline", answer), sheet && cache.add(sheet)]);
};
self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.respondWith(fetch(event.request).catch(() => caches.match("/offline")));
  else if (event.request.destination === "style") event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
});
