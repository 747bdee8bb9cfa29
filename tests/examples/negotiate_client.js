// node negotiate_client.js URL KEY: connects as a browser does, up to the redirect, and checks the token with a library
// that knows nothing of ours. The packages are found by NODE_PATH.
const { createRequire } = require("node:module");
const assert = require("node:assert");
const fromPackages = createRequire(process.env.NODE_PATH + "/");
const { HubConnectionBuilder, HttpClient, HttpResponse, LogLevel, DefaultHttpClient, NullLogger } =
  fromPackages("@microsoft/signalr");

const [url, key] = process.argv.slice(2);
const requests = [];

// Lets the first request through to our server, and answers the one that the redirect leads to.
class Recorder extends HttpClient {
  constructor() {
    super();
    this.real = new DefaultHttpClient(NullLogger.instance);
  }
  send(request) {
    requests.push(request);
    if (request.url.startsWith("http://127.0.0.1:")) return this.real.send(request);
    throw new Error("the service is not here");
  }
}

async function main() {
  const connection = new HubConnectionBuilder()
    .withUrl(url, { httpClient: new Recorder() })
    .configureLogging(LogLevel.None)
    .build();
  await assert.rejects(connection.start(), /the service is not here/);
  assert.strictEqual(requests.length, 2);
  const redirected = new URL(requests[1].url);
  assert.strictEqual(redirected.origin, "https://east.service.signalr.net");
  assert.strictEqual(redirected.pathname, "/client/negotiate");
  assert.strictEqual(redirected.searchParams.get("hub"), "shop_chat");
  assert.strictEqual(redirected.searchParams.get("asrs.op"), "/chat");

  const token = requests[1].headers.Authorization.replace(/^Bearer /, "");
  const jose = await import(fromPackages.resolve("jose"));
  const { payload, protectedHeader } = await jose.jwtVerify(token, new TextEncoder().encode(key), {
    algorithms: ["HS256"],
    issuer: "azure-signalr",
    audience: "https://east.service.signalr.net/client/?hub=shop_chat",
  });
  assert.strictEqual(protectedHeader.typ, "JWT");
  assert.strictEqual(payload["asrs.s.uid"], "alice");
  assert.strictEqual(payload["asrs.s.secn"], "2");
  assert.strictEqual(payload.exp - payload.iat, 3600);
  await assert.rejects(jose.jwtVerify(token, new TextEncoder().encode("another")), /signature verification failed/);
  console.log("redirected as it should be");
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
