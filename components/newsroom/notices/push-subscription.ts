import { paths } from "#domain/paths.ts";

/** The newsroom's own worker, which also keeps its pages (held-pages.tsx). */
const WORKER = "/newsroom/sw.js";
const SCOPE = "/newsroom";
const BOUND = "magam-push-bound";

export type DeviceState = "unsupported" | "denied" | "off" | "on";

/** A page that is not of https has no service worker; an iPhone has one only on its home screen. */
export async function deviceState(): Promise<DeviceState> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
    return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  const subscription = await registration?.pushManager.getSubscription();
  return subscription && Notification.permission === "granted" ? "on" : "off";
}

/** Asks the person, the browser's maker and the house, in this order. Throws where one of them fails. */
export async function turnOn(applicationKey: string): Promise<DeviceState> {
  if ((await Notification.requestPermission()) !== "granted") return deviceState();
  await subscribe(applicationKey);
  return deviceState();
}

export async function turnOff(): Promise<DeviceState> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) {
    await send("DELETE", { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return deviceState();
}

/** Once a tab: this browser is told for whoever is signed in now, also after the paper's key changed. */
export async function bindDeviceAgain(applicationKey: string): Promise<void> {
  try {
    if (sessionStorage.getItem(BOUND) || (await deviceState()) !== "on") return;
    await subscribe(applicationKey);
    sessionStorage.setItem(BOUND, "1");
  } catch {
    // The next tab tries again; nothing on this page depends on it.
  }
}

async function subscribe(applicationKey: string): Promise<void> {
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: "none" });
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  if (!registration) throw new Error("no service worker");
  await activated(registration);
  const { pushManager } = registration;
  const had = await pushManager.getSubscription();
  if (had && keyOf(had.options.applicationServerKey) !== applicationKey) await had.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: applicationKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  await send("POST", { endpoint, p256dh: keys?.p256dh, auth: keys?.auth });
}

/** Chromium subscribes only through a worker that runs. */
function activated(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting;
  if (registration.active || !worker) return Promise.resolve();
  return new Promise((resolve) =>
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") resolve();
    }),
  );
}

function keyOf(bytes: ArrayBuffer | null): string {
  if (bytes === null) return "";
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function send(method: "POST" | "DELETE", body: unknown): Promise<void> {
  const answer = await fetch(paths.api.pushDevices(), {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the house answered ${answer.status}`);
}
