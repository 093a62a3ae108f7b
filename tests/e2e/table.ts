/** A whole table for a story: the built client, a server with test hooks in this process, a browser, and the truth behind a code. */
import type { Night } from "../../server/night/night.ts";
import { CODE_ALPHABET, CODE_LENGTH, type TestHooks } from "../../shared/protocol.ts";
import type { World } from "../../shared/sim/world.ts";
import { buildClient, type Device, openBrowser, type Visitor } from "../util/browser.ts";
import { roomOf, startTestServer } from "../util/server.ts";

const CODE = new RegExp(`^#[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

export interface Table {
  readonly port: number;
  readonly url: string;
  /** A visitor at the title, or wherever `address` (from `addressOf`) leads. */
  visit(device: Device, address?: string): Promise<Visitor>;
  /** The page's address with these hooks and this code. */
  addressOf(options?: { readonly hooks?: TestHooks; readonly code?: string; readonly origin?: string }): string;
  /** The server's own night; throws when there is none of this code. */
  night(code: string): Night;
  /** The round being played; throws when there is none. */
  world(code: string): World;
  close(): Promise<void>;
}

export async function layTable(): Promise<Table> {
  await buildClient();
  const server = await startTestServer();
  const browser = await openBrowser();
  const addressOf: Table["addressOf"] = ({ hooks, code, origin = server.url } = {}) => {
    const query = hooks ? `?probe&hooks=${encodeURIComponent(JSON.stringify(hooks))}` : "?probe";
    return `${origin}/${query}${code ? `#${code}` : ""}`;
  };
  const night = (code: string): Night => roomOf(code).night;
  return {
    port: server.port,
    url: server.url,
    addressOf,
    night,
    async visit(device, address = addressOf()) {
      const visitor = await browser.visit(device);
      await visitor.page.goto(address);
      return visitor;
    },
    world(code) {
      const { world } = night(code);
      if (!world) throw new Error(`no round in ${code}`);
      return world;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The code of the night a page is in, once it is in one. */
export async function codeOf({ page }: Visitor): Promise<string> {
  const hash = await page.waitForFunction((code) => new RegExp(code).exec(location.hash)?.[0], CODE.source);
  return ((await hash.jsonValue()) as string).slice(1);
}

/** Hosts a night in one tap; its code. */
export async function host(visitor: Visitor): Promise<string> {
  await visitor.button(visitor.say("title.host")).click();
  await visitor.page.getByRole("heading", { name: visitor.say("lobby.title") }).waitFor();
  return codeOf(visitor);
}
