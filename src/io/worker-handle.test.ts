import { expose } from 'comlink';
import { describe, expect, it, vi } from 'vitest';
import { handleWorker, WorkerDied } from './worker-handle.ts';

const service = {
  double: (n: number) => 2 * n,
  never: () => new Promise<number>(() => {}),
  fail: () => {
    throw new Error('no such unit');
  },
};

/** A worker without a thread: a message channel with the service at its other end. */
function fakeWorkers() {
  const made: { dispatchEvent(event: Event): boolean; terminated: boolean }[] = [];
  const make = (): Worker => {
    const { port1, port2 } = new MessageChannel();
    expose(service, port2);
    port2.start();
    port1.start();
    const events = new EventTarget();
    const worker = {
      terminated: false,
      postMessage: (message: unknown, transfer: Transferable[] = []) => port1.postMessage(message, transfer as never),
      addEventListener: (type: string, listener: EventListener) => (type === 'message' ? port1.addEventListener(type, listener as never) : events.addEventListener(type, listener)),
      removeEventListener: (type: string, listener: EventListener) => (type === 'message' ? port1.removeEventListener(type, listener as never) : events.removeEventListener(type, listener)),
      dispatchEvent: (event: Event) => events.dispatchEvent(event),
      terminate() {
        worker.terminated = true;
        port1.close();
        port2.close();
      },
    };
    made.push(worker);
    return worker as unknown as Worker;
  };
  return { make, made };
}

describe('the handle of a worker', () => {
  it('starts one worker for all calls, and only when it is needed', async () => {
    const { make, made } = fakeWorkers();
    const handle = handleWorker<typeof service>(make, () => {});
    expect(made).toHaveLength(0);
    expect(await Promise.all([handle.call((desk) => desk.double(2)), handle.call((desk) => desk.double(5))])).toEqual([4, 10]);
    expect(made).toHaveLength(1);
    handle.stop('done');
  });

  it('passes on an error of the service without ending the worker', async () => {
    const { make, made } = fakeWorkers();
    const handle = handleWorker<typeof service>(make, () => {});
    await expect(handle.call((desk) => desk.fail())).rejects.toThrow('no such unit');
    expect(await handle.call((desk) => desk.double(1))).toBe(2);
    expect(made).toHaveLength(1);
    handle.stop('done');
  });

  it('rejects every open call when the worker dies, tells it once, and starts a fresh one for the next', async () => {
    const { make, made } = fakeWorkers();
    const deaths = vi.fn<(reason: string) => void>();
    const handle = handleWorker<typeof service>(make, deaths);
    const open = [handle.call((desk) => desk.never()), handle.call((desk) => desk.never())];
    made[0]!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    for (const call of open) await expect(call).rejects.toThrow(WorkerDied);
    expect(deaths).toHaveBeenCalledExactlyOnceWith('out of memory');
    expect(made[0]!.terminated).toBe(true);
    expect(await handle.call((desk) => desk.double(3))).toBe(6);
    expect(made).toHaveLength(2);
    handle.stop('done');
  });

  it('ends a worker that does not answer in time', async () => {
    const { make, made } = fakeWorkers();
    const deaths = vi.fn<(reason: string) => void>();
    const handle = handleWorker<typeof service>(make, deaths);
    await expect(handle.call((desk) => desk.never(), 30)).rejects.toThrow(WorkerDied);
    expect(deaths).toHaveBeenCalledOnce();
    expect(made[0]!.terminated).toBe(true);
  });
});
