// Runs before `npm start` and `npm test`, on whatever Node the machine has, before anything of ours is
// installed. So: plain JavaScript that Node 20 reads, and no imports but Node's own. It brings the
// packages of package-lock.json, Node 24 among them, and says nothing when they are there already.
// Everything it or npm prints goes to standard error: standard output belongs to the command.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NEEDED_NODE_MAJOR = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const packagedNode = join(root, 'node_modules', '.bin', 'node');

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds, version for version, what the lockfile asks for. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  // npm writes what it installed here. Contents are compared, not times: a checkout changes times.
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  // A server installed without development packages can start, and is left as it is.
  const development = process.env.npm_lifecycle_event !== 'prestart';
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || (entry.dev && !development)) return true;
    const found = installed[path];
    // Optional packages for another processor or system are rightly absent.
    if (found === undefined) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function install() {
  const options = ['ci', '--include=dev', '--include=optional', '--engine-strict=false', '--ignore-scripts'];
  const patience = ['--fetch-timeout=60000', '--fetch-retries=4'];
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  process.stderr.write('wardline: installing packages (npm ci)\n');
  const { status, error } = spawnSync(command, [...first, ...options, ...patience, ...quiet], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) stop(`npm ci failed${error ? ` (${error.message})` : ''}: see the lines above`);
}

function runs(node) {
  const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return status === 0 && Number.parseInt(stdout.slice(1), 10) >= NEEDED_NODE_MAJOR;
}

/** npm scripts find node_modules/.bin first, so a packaged Node that cannot run here must go. */
function checkNode() {
  if (existsSync(packagedNode)) {
    if (process.execPath.startsWith(join(root, 'node_modules')) || runs(packagedNode)) return;
    rmSync(packagedNode, { force: true });
  }
  if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE_MAJOR) return;
  stop(
    `Node >= ${NEEDED_NODE_MAJOR} is needed; this is ${process.version}, and none is packaged that runs ` +
      `on ${process.platform}-${process.arch}: install it from https://nodejs.org and run this again`,
  );
}

function stop(message) {
  process.stderr.write(`wardline: ${message}\n`);
  process.exit(1);
}

if (!isInstalled()) install();
checkNode();
