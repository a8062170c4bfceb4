use proptest::prelude::*;

use super::*;
use crate::identity::RelayAddress;

fn config(more: &str) -> Config {
    let text = format!(
        "node = {{ id = \"a\", region = \"b\" }}\nkeys.fleet = \"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\"\n\
         relay.ipv4.local = \"10.0.0.5\"\nlisten = {{ tls = [], https = [], tcp = [\"192.0.2.7:3478\"] }}\n{more}"
    );
    Config::parse(&text, []).expect("no problems")
}

#[test]
fn the_core_finds_nothing_wrong_with_a_share() {
    let config = config("threads = 3");
    let identity = Identity {
        relay: vec![RelayAddress {
            local: [10, 0, 0, 5].into(),
            public: [203, 0, 113, 5].into(),
        }],
        interfaces: vec![[198, 51, 100, 1].into()],
        ..Identity::for_tests()
    };
    for thread in 0..3 {
        let share = relay(&config, &identity, thread);
        assert_eq!(share.problems(), []);
        assert_eq!(share.public_v4, Some([203, 0, 113, 5].into()));
        assert_eq!(share.quotas.allocations, 3_334);
        let own = [[10, 0, 0, 5], [192, 0, 2, 7], [198, 51, 100, 1], [203, 0, 113, 5]].map(IpAddr::from);
        assert_eq!(share.peers.node, own);
    }
}

proptest! {
    #[test]
    fn parts_are_the_whole_and_meet_nowhere(first in 1024_u16..60_000, more in 600_u16..5_000, threads in 1_usize..=256) {
        let ports = first..=first.saturating_add(more);
        let mut next = first;
        for thread in 0..threads {
            let part = part(&ports, threads, thread);
            prop_assert_eq!(*part.start(), next);
            prop_assert!(!part.is_empty());
            prop_assert!(thread == 0 || part.start().is_multiple_of(2));
            next = part.end().saturating_add(1);
        }
        prop_assert_eq!(next, ports.end() + 1);
    }
}
