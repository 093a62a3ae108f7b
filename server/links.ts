/** Where friends find this server: the link on this machine, and one for each address of the local network. */
import { networkInterfaces } from "node:os";
import qrcode from "qrcode";

const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|lo)/;

export function localLink(port: number): string {
  return `http://localhost:${port}/`;
}

/** One link per IPv4 address of a real network card. */
export function lanLinks(port: number): string[] {
  return Object.entries(networkInterfaces())
    .filter(([name]) => !VIRTUAL.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter((a) => a.family === "IPv4" && !a.internal)
    .map((a) => `http://${a.address}:${port}/`);
}

/** A QR code of the link for a terminal. */
export function terminalQr(link: string): Promise<string> {
  return qrcode.toString(link, { type: "terminal", small: true });
}
