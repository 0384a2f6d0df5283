import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** One change of a compiled file. `find` must stand in it exactly once, so that a patch that no longer fits is noticed. */
export interface Patch {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The moments in the way of a text at which a process can be made to die or to freeze. */
export const POINTS = ['accepted', 'acked', 'understood', 'committed', 'sending', 'sent'] as const;
export type Point = (typeof POINTS)[number];

/** The compiled application in a folder of its own, with places to stop at: production code knows nothing of them. */
export interface PatchedBuild {
  readonly main: string;
  readonly remove: () => void;
}

const POINT_PATCHES: readonly Patch[] = [
  {
    file: 'seller-bot/intake/accept-text.js',
    find: 'const accepted = await this.store.accept(arrival);',
    replace: "const accepted = await this.store.accept(arrival); faultPoint('accepted');",
  },
  {
    file: 'seller-bot/webhooks.controller.js',
    find: 'reply.status(answer.status ===',
    replace:
      "reply.raw.once('finish', () => setImmediate(() => faultPoint('acked')));\n        reply.status(answer.status ===",
  },
  {
    file: 'seller-bot/take-turns.js',
    find: 'const body = JSON.stringify(',
    replace: "faultPoint('understood');\n        const body = JSON.stringify(",
  },
  {
    file: 'seller-bot/take-turns.js',
    find: "if (committed === 'conflict')",
    replace: "faultPoint('committed');\n        if (committed === 'conflict')",
  },
  {
    file: 'seller-bot/outbox/deliver-outbox.js',
    find: 'if (!isStillWanted())',
    replace: "if (entry.effect.type === 'sms') faultPoint('sending');\n        if (!isStillWanted())",
  },
  {
    file: 'seller-bot/outbox/deliver-outbox.js',
    find: 'await (0, deliver_entry_1.perform)(this.crm, begun, isStillWanted);',
    replace:
      "await (0, deliver_entry_1.perform)(this.crm, begun, isStillWanted); if (entry.effect.type === 'sms') faultPoint('sent');",
  },
];

/** Hears over the process channel which signal to give itself at which point, once. */
const POINT_CODE = `'use strict';
const armed = new Map();
process.on('message', ({ point, signal }) => armed.set(point, signal));
process.channel?.unref();
globalThis.faultPoint = (point) => {
  const signal = armed.get(point);
  if (signal === undefined) return;
  armed.delete(point);
  process.send?.({ point });
  process.kill(process.pid, signal);
  // The signal takes a moment to arrive: no step may be done until then. Whoever was frozen wakes up long past the end.
  const end = Date.now() + 200;
  while (Date.now() < end);
};
`;

/** Copies dist/ and changes it. Throws when a patch does not fit the code any more. */
export function patchedBuild(mutations: readonly Patch[] = []): PatchedBuild {
  if (!existsSync(join(ROOT, 'dist', 'main.js'))) throw new Error('dist/main.js is missing: run "npm run build" first');
  const folder = mkdtempSync(join(tmpdir(), 'seller-build-'));
  cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  try {
    writeFileSync(join(folder, 'dist', 'fault-points.js'), POINT_CODE);
    const main: Patch = {
      file: 'main.js',
      find: 'require("./compile-cache");',
      replace: 'require("./fault-points");\nrequire("./compile-cache");',
    };
    for (const patch of [main, ...POINT_PATCHES, ...mutations]) apply(join(folder, 'dist'), patch);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    main: join(folder, 'dist', 'main.js'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function apply(dist: string, { file, find, replace }: Patch): void {
  const path = join(dist, file);
  const parts = readFileSync(path, 'utf8').split(find);
  if (parts.length !== 2) {
    throw new Error(`A patch fits ${file} ${String(parts.length - 1)} times instead of once: ${find}`);
  }
  writeFileSync(path, parts.join(replace));
}
