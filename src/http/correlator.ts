import type { FastifyReply, FastifyRequest } from 'fastify';

/** The form of `x-correlator`, as every contract gives it. */
const CORRELATOR = /^[a-zA-Z0-9\-_:;./<>{}]{0,256}$/;

/**
 * Names an exchange: as the caller did, or anew.
 *
 * @returns whether what the caller named it, if anything, is of the form that the contracts give
 */
export function correlate(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  newId: () => string,
): boolean {
  const given = headers['x-correlator'];
  const isSound = typeof given === 'string' && CORRELATOR.test(given);
  reply.header('x-correlator', isSound ? given : newId());
  return given === undefined || isSound;
}
