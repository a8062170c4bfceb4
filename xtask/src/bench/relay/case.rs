//! What is measured.

/// One kind of traffic. Every allocation carries as much as every other, both ways, in ChannelData.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct Case {
    /// How figures call it.
    pub(super) name: &'static str,
    pub(super) allocations: usize,
    /// Bytes of a packet, without any header.
    pub(super) payload: &'static str,
    /// How many packets follow each other at once, one way of one allocation.
    pub(super) burst: &'static str,
    /// Whether a run of packets crosses the link whole.
    pub(super) offload: bool,
}

const fn case(
    name: &'static str,
    allocations: usize,
    payload: &'static str,
    burst: &'static str,
    offload: bool,
) -> Case {
    Case {
        name,
        allocations,
        payload,
        burst,
        offload,
    }
}

/// The first is the one that counts. Browsers pace video: every 5 ms they send what two and a half times its rate allows, four
/// packets of 1,000 bytes at 2.5 Mbit/s. Sound is one packet at a time. `alone` has every packet of video come between those of
/// other calls, as it does once a slow line has spread the four: the least that can be merged.
pub(super) const CASES: [Case; 10] = [
    case("200x1000", 200, "1000", "4", true),
    case("200x1000_off", 200, "1000", "4", false),
    case("200x1000_alone", 200, "1000", "1", true),
    case("200x1000_alone_off", 200, "1000", "1", false),
    case("1x1000", 1, "1000", "4", true),
    case("1x1000_off", 1, "1000", "4", false),
    case("200x160", 200, "160", "1", true),
    case("200x160_off", 200, "160", "1", false),
    case("1x160", 1, "160", "1", true),
    case("1x160_off", 1, "160", "1", false),
];
