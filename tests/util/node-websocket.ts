// Import before the SDK: with Node's own WebSocket out of the way it takes `ws`, whose sockets can be cut and listened to.
Reflect.deleteProperty(globalThis, "WebSocket");
