/** The address a request is counted under: the other end of the socket, or what our own proxy says it is. Never a header that a stranger wrote. */
import type { IncomingMessage } from "node:http";

/** Where the counted address travels for the framework, which reads it from there. */
export const ADDRESS_HEADER = "x-real-ip";
const PROXY_HEADERS = ["x-forwarded-for", "x-client-ip", "cf-connecting-ip", "forwarded", "true-client-ip"];

/** Settles the address of a request once, before anyone else reads its headers. */
export function settleAddress(request: IncomingMessage, trustProxy: boolean): void {
  const { headers } = request;
  for (const header of PROXY_HEADERS) delete headers[header];
  const told = trustProxy ? headers[ADDRESS_HEADER] : undefined;
  headers[ADDRESS_HEADER] = network(typeof told === "string" ? told : (request.socket.remoteAddress ?? "unknown"));
}

/** The settled address. */
export function addressOf(request: IncomingMessage): string {
  return String(request.headers[ADDRESS_HEADER] ?? "unknown");
}

/** One household of IPv6 has a whole /64: it is counted as one, as it would be behind one IPv4 address. */
function network(address: string): string {
  const v4 = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: gap }, () => "0"), ...right].slice(0, 4).join(":");
}
