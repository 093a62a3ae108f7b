// Import before the SDK: it takes the global WebSocket, and `ws` costs a third of Node's own when hundreds of sockets are open.
import { WebSocket } from "ws";

Object.assign(globalThis, { WebSocket });
