/** Octets of the header that M3UA, M2UA, M2PA and SUA share: version, spare, class, type, length (RFC 4666 3.1). */
export const HEADER_OCTETS = 8;

/** The only version there is: release 1. */
export const RELEASE_1 = 1;
