// Laws draw the same random inputs in every short run, so that a run means the same twice; the long run draws fresh ones.
import fc from 'fast-check';

if (process.env['THREE_ZONE_LONG'] !== '1') fc.configureGlobal({ seed: 20_220_410 });
