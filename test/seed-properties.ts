import fc from 'fast-check';

/** Property tests try the same inputs in every run, so that a failure can be looked at again. */
fc.configureGlobal({ seed: 20_261_121 });
