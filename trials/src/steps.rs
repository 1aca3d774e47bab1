//! Work counted in steps: how often any branch-free stretch of code was entered.
//!
//! The count is exact and the same on every machine, unlike a time. It comes from the counters
//! that rustc puts in for coverage (`-C instrument-coverage`, LLVM's source-based coverage), and
//! so takes in every loop of the code built with it, the generic code of the standard library too;
//! what is compiled into the standard library itself (comparing two strings, say) counts nothing.

unsafe extern "C" {
    fn __llvm_profile_begin_counters() -> *const u64;
    fn __llvm_profile_end_counters() -> *const u64;
    fn __llvm_profile_reset_counters();
}

/// The steps that a piece of work takes. Nothing else may run meanwhile: the counters are those of
/// the whole process.
pub fn steps(work: impl FnOnce()) -> u64 {
    // SAFETY: takes nothing, writes zeros over the runtime's own counters.
    unsafe { __llvm_profile_reset_counters() };
    work();
    // SAFETY: both point into the one array of counters, which lives as long as the process, the
    // second just behind its end; they are read by value, and nothing else writes meanwhile.
    unsafe {
        let (begin, end) = (
            __llvm_profile_begin_counters(),
            __llvm_profile_end_counters(),
        );
        let length = usize::try_from(end.offset_from(begin)).unwrap_or_default();
        (0..length).map(|at| begin.add(at).read_volatile()).sum()
    }
}
