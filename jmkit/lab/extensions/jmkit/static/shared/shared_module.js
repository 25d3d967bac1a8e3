// What Lab shares with extensions that have no build step.

/**
 * @param {SharedModules} shared
 * @param {string} name - Of a package.
 * @returns {Promise<Record<string, any>>} The module; empty where Lab shares none of that name.
 */
export const sharedModule = async (shared, name) => {
  const [found] = Object.values(shared[name] ?? {});
  const factory = await found?.get();
  return /** @type {Record<string, any>} */ (factory?.() ?? {});
};
