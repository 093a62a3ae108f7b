// Import before the SDK: it takes the global WebSocket, and the sockets of `ws` can be cut and listened to.
import { WebSocket } from "ws";

Object.assign(globalThis, { WebSocket });
