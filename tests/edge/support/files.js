// Runs in workerd: serves the built apps from a disk service, as the platform's assets do where the edge is deployed.

const KINDS = {
  css: "text/css",
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  svg: "image/svg+xml",
};

/** `/` means its index, a name without an ending a page. */
function fileOf(pathname) {
  if (pathname.endsWith("/")) return `${pathname}index.html`;
  return /\.\w+$/.test(pathname) ? pathname : `${pathname}.html`;
}

export default {
  async fetch(request, { FILES }) {
    const path = fileOf(new URL(request.url).pathname);
    const found = await FILES.fetch(`http://files${path}`);
    if (!found.ok) return new Response(null, { status: 404 });
    const kind = KINDS[path.split(".").at(-1)] ?? "application/octet-stream";
    return new Response(found.body, { headers: { "content-type": kind } });
  },
};
