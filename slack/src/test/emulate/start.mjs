// Starts emulate's Slack on 127.0.0.1 and prints its address. Its own start listens on all
// interfaces, whatever it is told.
import net from 'node:net';

const listen = net.Server.prototype.listen;
const listening = new Promise((resolve) => {
  net.Server.prototype.listen = function (port, ...rest) {
    const ready = rest.find((each) => typeof each === 'function');
    this.once('listening', resolve);
    return listen.call(this, { port: Number(port), host: '127.0.0.1' }, ready);
  };
});

const { createEmulator } = await import('emulate');
const port = Number(process.argv[2]);
const emulator = await createEmulator({
  service: 'slack',
  port,
  baseUrl: `http://127.0.0.1:${port}`,
  seed: {
    slack: {
      strict_scopes: true,
      users: [{ name: 'ada' }],
      tokens: [
        {
          token: 'xoxb-loopback',
          user: 'admin',
          scopes: process.argv[3].split(',').concat('users:read', 'files:read'),
        },
      ],
    },
  },
});
await listening;
console.log(emulator.url);
