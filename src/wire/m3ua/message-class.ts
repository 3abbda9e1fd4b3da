/** M3UA message classes (RFC 4666 3.1.2). */
export const MANAGEMENT = 0;
export const TRANSFER = 1;
export const NETWORK_MANAGEMENT = 2;
export const ASP_STATE = 3;
export const ASP_TRAFFIC = 4;
export const ROUTING_KEY = 9;

/** The only type of the transfer class: payload data. */
export const TYPE_DATA = 1;
