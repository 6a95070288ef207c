/** The argument that a worker is started with: asking for the thread by its module would cost every run some time. */
export const workerArgument = '--worker-thread';
