/** Link types that are read, by the numbers of capture files (tcpdump.org, "Link-layer header types"). */
export const LinkType = {
  bsdLoopback: 0,
  ethernet: 1,
  rawBsd: 12,
  rawOpenBsd: 14,
  raw: 101,
  openBsdLoopback: 108,
  linuxSll: 113,
  mtp2Pseudo: 139,
  mtp2: 140,
  mtp3: 141,
  sccp: 142,
  ipv4: 228,
  ipv6: 229,
  linuxSll2: 276,
} as const;
