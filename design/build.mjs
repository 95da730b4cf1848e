// Compiles Estuary into ../static and ../tests/vendor, and lists what it wrote with SHA-256.
// Only needed to change the design: the results are committed, the portal never runs Node.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const written = [];

function write(path, data) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, data);
  written.push(path);
}

const css = sass.compile(join(here, "sass", "estuary.scss"), { style: "compressed", quietDeps: true, charset: false });
write("static/css/estuary.css", css.css + "\n");

const script = await build({
  entryPoints: [join(here, "js", "estuary.js")],
  bundle: true,
  format: "esm",
  target: "es2020",
  minify: true,
  legalComments: "none",
  write: false,
});
write("static/js/estuary.js", script.outputFiles[0].contents);

for (const [from, to] of [
  ["axe-core/axe.min.js", "tests/vendor/axe.min.js"],
]) {
  // Without the note about a source map: it is not shipped, and asking for it would be a 404.
  const text = readFileSync(join(here, "node_modules", from), "utf8").replace(/\n?\/\/# sourceMappingURL=.*\s*$/, "\n");
  write(to, text);
}

const sums = written
  .sort()
  .map((path) => `${createHash("sha256").update(readFileSync(join(root, path))).digest("hex")}  ${path}\n`)
  .join("");
writeFileSync(join(here, "SHA256SUMS"), sums);
process.stdout.write(sums);
