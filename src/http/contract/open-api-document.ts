/** What anything in a document may be: the JSON that the YAML stands for. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** An OpenAPI 3.0.3 document, as far as Wardline asks something of it by name. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description: string; [key: string]: Json };
  servers: { url: string; variables: { apiRoot: { default: string; description: string } } }[];
  paths: { [path: string]: JsonObject };
  components: { [kind: string]: JsonObject };
}
