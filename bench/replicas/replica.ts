import { LineLog, setBased } from '../line-log.ts';

/** One more process that works on the projection, until it is told to stop. */
const [url = '', parts] = process.argv.slice(2);
const log = await LineLog.at(url);
const stop = await log.work(1, setBased, Number(parts));
process.once('message', () => {
  void stop()
    .then(() => log.close())
    .then(() => process.exit());
});
process.send?.('working');
