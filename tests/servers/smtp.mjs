// A mail server for tests. Prints its port as one line of JSON, then each mail as one line of JSON. It refuses for good who is
// called "nobody", refuses for now who is called "later", and ends when its standard input closes.
import { SMTPServer } from "smtp-server";

const say = (what) => process.stdout.write(JSON.stringify(what) + "\n");
const refuse = (code, text) => Object.assign(new Error(text), { responseCode: code });

const server = new SMTPServer({
  authOptional: true,
  hideSTARTTLS: true,
  logger: false,
  onRcptTo({ address }, _session, done) {
    if (address.startsWith("nobody@")) return done(refuse(550, "No such mailbox here"));
    if (address.startsWith("later@")) return done(refuse(451, "Try again later"));
    done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      say({ from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map((one) => one.address), raw: Buffer.concat(parts).toString("latin1") });
      done();
    });
  },
});
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.on("end", () => process.exit(0)).resume();
