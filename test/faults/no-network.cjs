// Loaded into tenken before it starts: whatever reaches for the network, by whichever door, ends the process with 99.
const { syncBuiltinESMExports } = require('node:module');

function refuse(what) {
  return () => {
    process.stderr.write(`the network was reached for: ${what}\n`);
    process.exit(99);
  };
}

const net = require('node:net');
net.Socket.prototype.connect = refuse('net');
net.Server.prototype.listen = refuse('net, to listen');
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
  dns[name] = refuse('dns');
  if (dns.promises[name]) dns.promises[name] = refuse('dns');
}
const dgram = require('node:dgram');
dgram.createSocket = refuse('dgram');
for (const name of ['http', 'https']) {
  const module_ = require(`node:${name}`);
  module_.request = refuse(name);
  module_.get = refuse(name);
}
require('node:http2').connect = refuse('http2');
require('node:tls').connect = refuse('tls');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) {
  if (name in globalThis) Object.defineProperty(globalThis, name, { value: refuse(name), configurable: true });
}
syncBuiltinESMExports();
