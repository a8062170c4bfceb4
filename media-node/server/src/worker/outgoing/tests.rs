use super::{LONGEST_SEGMENT, Run};

/// Whether two datagrams of so many bytes leave in one call.
fn go_together(first: usize, second: usize) -> bool {
    let mut run = Run::new();
    let to = "192.0.2.1:1000".parse().expect("an address");
    let mut push = |length| run.push(to, None, [&vec![0; length], &[], &[]], 64);
    assert!(push(first), "the first is always taken");
    push(second)
}

#[test]
fn equal_datagrams_go_together_and_a_shorter_one_ends_them() {
    assert!(go_together(LONGEST_SEGMENT, LONGEST_SEGMENT));
    assert!(go_together(500, 100));
    assert!(!go_together(100, 500));
    assert!(!go_together(0, 0) && !go_together(100, 0));
}

#[test]
fn what_the_system_might_have_to_cut_up_goes_alone() {
    assert!(!go_together(LONGEST_SEGMENT + 1, LONGEST_SEGMENT + 1));
    assert!(!go_together(LONGEST_SEGMENT + 1, 100));
}
