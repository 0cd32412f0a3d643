// A provider of identities for tests: OpenID Connect with PKCE. Started with the address to come back to. Prints its issuer as one
// line of JSON. A line on its standard input says as whom everybody is signed in from then on, and is answered by a line.
import http from "node:http";
import Provider from "oidc-provider";

const say = (what) => process.stdout.write(JSON.stringify(what) + "\n");
let person = { sub: "nobody" };

const server = http.createServer((request, response) => handle(request, response));
let handle = (_request, response) => response.writeHead(503).end();

server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "assessment",
        client_secret: "only for tests",
        redirect_uris: [process.argv[2]],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ ...person, sub: id }) }),
    cookies: { keys: ["only for tests"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
  });
  const site = provider.callback();
  handle = async (request, response) => {
    if (!request.url.startsWith("/interaction/")) return site(request, response);
    const { prompt, session, params } = await provider.interactionDetails(request, response);
    if (prompt.name === "login") return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
    const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
    grant.addOIDCScope("openid email profile");
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
  };
  say({ issuer });
});

process.stdin.on("data", (line) => {
  person = JSON.parse(line);
  say({ as: person.sub });
});
process.stdin.on("end", () => process.exit(0));
