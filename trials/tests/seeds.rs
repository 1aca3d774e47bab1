//! Inputs that once broke something, or that show how to: each kept for good.

use std::fs;

use trials::{Target, folder};

#[test]
fn every_seed_is_taken() {
    for target in Target::ALL {
        let seeds = folder("trials/seeds").join(target.name());
        let mut count = 0;
        for seed in fs::read_dir(&seeds).expect("a folder of seeds") {
            target.run(&fs::read(seed.expect("a file").path()).expect("a file"));
            count += 1;
        }
        assert!(count > 0, "no seeds in {}", seeds.display());
    }
}
