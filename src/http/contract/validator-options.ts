/** What the validator of bodies and parameters has to know about the contracts: `Fastify({ ajv: validatorOptions() })`. */
export function validatorOptions(): { readonly customOptions: Readonly<Record<string, unknown>> } {
  return {
    customOptions: {
      // '240' is no number: a contract that is bent for one caller is another contract.
      coerceTypes: false,
      // Unknown properties are let be, as OpenAPI has it: a later version of CAMARA may give them a meaning.
      removeAdditional: false,
      useDefaults: true,
      // One fault is told, and the work for a hostile body ends with it.
      allErrors: false,
      // The base of a CAMARA schema names its heirs by a discriminator without `oneOf`, which ajv refuses.
      discriminator: false,
      // OpenAPI's own words (example, discriminator) are none of JSON Schema's.
      strict: false,
      // Bodies hold what subscribers are known by, which must not travel with an error into a log.
      verbose: false,
    },
  };
}
