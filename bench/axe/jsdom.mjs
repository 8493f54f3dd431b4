// axe-core on pages in jsdom, without contrast, which needs a browser's layout. Prints a count.
//
//     node jsdom.mjs < PATHS          (one a line)

import { createInterface } from "node:readline";
import { readFile } from "node:fs/promises";
import axe from "axe-core";
import { JSDOM, VirtualConsole } from "jsdom";

const options = {
  iframes: false,
  resultTypes: ["violations"],
  rules: { "color-contrast": { enabled: false } },
};
let pages = 0;
let findings = 0;
for await (const path of createInterface({ input: process.stdin })) {
  const dom = new JSDOM(await readFile(path), {
    runScripts: "outside-only",
    virtualConsole: new VirtualConsole(),
  });
  dom.window.eval(axe.source);
  const found = await dom.window.axe.run(dom.window.document, options);
  pages += 1;
  findings += found.violations.reduce((sum, rule) => sum + rule.nodes.length, 0);
  dom.window.close();
}
console.log(JSON.stringify({ pages, findings }));
