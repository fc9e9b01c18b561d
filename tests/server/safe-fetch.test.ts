import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isPublicAddress } from "#server/public-address.ts";
import { FetchRefused, safeFetch } from "#server/safe-fetch.ts";

let server: Server;
let url: string;
let answer: RequestListener;
const seen: { path: string; key: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({ path: request.url ?? "", key: request.headers["x-key"]?.toString() });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here = { allowLoopback: true };

describe("which addresses lie on the open internet", () => {
  test.each([
    "8.8.8.8",
    "210.107.1.1",
    "100.63.255.255",
    "2606:4700::1111",
    "2001:4860:4860::8888",
  ])("%s does", (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.9.9.9",
    "169.254.169.254",
    "172.31.0.1",
    "192.168.0.1",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fc00::1",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "localhost",
    "",
  ])("%s does not", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("the way out", () => {
  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:7f00:1]/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://192.168.0.1/",
    "https://example.kr:8443/",
    "http://user:word@example.kr/",
    "file:///etc/passwd",
    "ftp://example.kr/",
  ])("is closed to %s", async (address) => {
    await expect(safeFetch(address)).rejects.toBeInstanceOf(FetchRefused);
  });

  test("is open to this machine only where a test says so, and then to nothing else inside", async () => {
    answer = (_, response) => response.end("ok");
    await expect(safeFetch(url)).rejects.toBeInstanceOf(FetchRefused);
    expect((await safeFetch(url, here)).body.toString()).toBe("ok");
    expect((await safeFetch(url.replace("127.0.0.1", "localhost"), here)).status).toBe(200);
    await expect(safeFetch("http://10.0.0.1:80/", here)).rejects.toBeInstanceOf(FetchRefused);
  });

  test("follows three redirects, without the headers it was given, and no fourth", async () => {
    seen.length = 0;
    answer = (request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end("there");
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    const found = await safeFetch(`${url}/3`, { ...here, headers: { "x-key": "secret" } });
    expect(found.body.toString()).toBe("there");
    expect(found.url.pathname).toBe("/0");
    expect(seen.map(({ key }) => key)).toEqual(["secret", undefined, undefined, undefined]);
    await expect(safeFetch(`${url}/4`, here)).rejects.toThrow("redirects too often");
  });

  test.each([
    "http://169.254.169.254/",
    "http://10.0.0.1/",
    "file:///etc/passwd",
    "http://[fe80::1]/",
  ])("does not follow a redirect to %s", async (location) => {
    answer = (_, response) => response.writeHead(302, { location }).end();
    await expect(safeFetch(url, here)).rejects.toBeInstanceOf(FetchRefused);
  });

  test("takes no more bytes than allowed, whatever the other side promises", async () => {
    answer = (_, response) => {
      response.writeHead(200);
      response.write("x".repeat(2_000));
      response.end();
    };
    await expect(safeFetch(url, { ...here, mostBytes: 1_000 })).rejects.toThrow("more than 1000");
    answer = (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end("bomb");
    await expect(safeFetch(url, here)).rejects.toBeInstanceOf(FetchRefused);
  });

  test("waits no longer than told, for the head or for the body", async () => {
    answer = () => {};
    await expect(safeFetch(url, { ...here, timeoutMs: 100 })).rejects.toThrow("in time");
    answer = (_, response) => void response.writeHead(200).write("a");
    await expect(safeFetch(url, { ...here, timeoutMs: 100 })).rejects.toThrow("in time");
  });

  test("takes half an answer for none", async () => {
    answer = (_, response) => {
      response.writeHead(200, { "content-length": "10" }).write("half");
      setTimeout(() => response.destroy(), 20);
    };
    await expect(safeFetch(url, here)).rejects.toThrow();
  });

  test("posts what it is given, and lets no redirect carry it on", async () => {
    answer = (request, response) => request.pipe(response);
    const posted = await safeFetch(url, { ...here, method: "POST", body: "값" });
    expect(posted.body.toString()).toBe("값");
    answer = (_, response) => response.writeHead(307, { location: "/x" }).end();
    await expect(safeFetch(url, { ...here, method: "POST", body: "값" })).rejects.toBeInstanceOf(
      FetchRefused,
    );
  });
});
