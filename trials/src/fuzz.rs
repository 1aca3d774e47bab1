//! The targets under libFuzzer; `ONRECORD_TARGET` names the one to run.

#![no_main]

use std::{env, sync::LazyLock};

use trials::Target;

static TARGET: LazyLock<Target> = LazyLock::new(|| {
    let name = env::var("ONRECORD_TARGET").unwrap_or_default();
    let target = Target::ALL.into_iter().find(|target| target.name() == name);
    target.unwrap_or(Target::Engine)
});

libfuzzer_sys::fuzz_target!(|data: &[u8]| TARGET.run(data));
