// axe-core on pages in a real browser. One JSON line a page: {path, error, results}.
//
//     node browser.mjs CHROMIUM ROOT < PATHS          (paths relative to ROOT, one a line)
//
// A page sees files under ROOT and nothing else: every other request is refused. Its scripts don't
// run (by a Content-Security-Policy, so that <noscript> is still what scripting browsers see).

import { createInterface } from "node:readline";
import { readFile } from "node:fs/promises";
import { resolve, sep } from "node:path";
import axe from "axe-core";
import puppeteer from "puppeteer-core";

const ORIGIN = "http://pages.invalid/";
const NO_SCRIPTS = "script-src 'none'; frame-src 'none'; object-src 'none'";
const TYPES = { html: "text/html; charset=utf-8", css: "text/css", svg: "image/svg+xml" };
const PATIENCE = 120_000; // milliseconds for one page

async function answer(request, root) {
  const url = new URL(request.url());
  const path = resolve(root, decodeURIComponent(url.pathname.slice(1)));
  if (!request.url().startsWith(ORIGIN) || !path.startsWith(root + sep)) {
    return request.abort();
  }
  const body = await readFile(path).catch(() => null);
  if (body === null) return request.abort();
  const contentType = request.isNavigationRequest() ? TYPES.html : TYPES[path.split(".").pop()];
  const headers = { "Content-Security-Policy": NO_SCRIPTS };
  return request.respond({ status: 200, contentType, headers, body });
}

// Runs in the page: what axe found, each element by the stamp that axe_compare.py gave it.
async function inspect() {
  const options = { elementRef: true, iframes: false, resultTypes: ["violations", "incomplete"] };
  const found = await axe.run(document, options);
  const nodes = (kind) => found[kind].flatMap((rule) => rule.nodes.map((node) => ({
    rule: rule.id,
    kind,
    at: node.element?.dataset?.at ?? node.element?.getAttribute?.("data-at") ?? null,
    tag: node.element?.localName ?? "",
    html: node.html.slice(0, 300),
    data: [...node.any, ...node.all, ...node.none].map((check) => check.data),
    why: [...node.any, ...node.all, ...node.none].map((check) => check.message).slice(0, 3),
  })));
  return [...nodes("violations"), ...nodes("incomplete")];
}

async function examine(browser, root, path) {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1280, height: 720 });
    await page.setRequestInterception(true);
    page.on("request", (request) => answer(request, root));
    page.on("dialog", (dialog) => dialog.dismiss());
    await page.goto(ORIGIN + encodeURI(path), { waitUntil: "load" });
    await page.evaluate(axe.source);
    return { path, results: await page.evaluate(inspect) };
  } catch (error) {
    return { path, error: String(error), results: [] };
  } finally {
    await page.close();
  }
}

const [, , executablePath, folder] = process.argv;
const root = resolve(folder);
const browser = await puppeteer.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  protocolTimeout: PATIENCE,
});
for await (const path of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await examine(browser, root, path)));
}
await browser.close();
