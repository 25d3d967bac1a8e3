// What the page itself has, beside the browser's own.

/** Where JupyterLab looks for extensions: a container of webpack's module federation for each. */
interface LabContainer {
  init(shared: SharedModules): void;
  get(module: string): Promise<() => { __esModule: true; default: unknown }>;
}

/** What Lab shares with its extensions: by name and version, how to get a module. */
type SharedModules = Record<string, Record<string, { get(): Promise<() => unknown> }>>;

interface Window {
  _JUPYTERLAB?: Record<string, LabContainer>;
}
