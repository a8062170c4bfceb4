use proptest::prelude::*;
use protocol::node::{Capacity, Load};

use super::*;

const HEARTBEAT: Duration = Duration::from_secs(5);
const REGISTERED: &str = r#"{"type":"registered"}"#;

fn registration() -> Registration {
    Registration {
        version: "1".to_owned(),
        urls: vec!["turn:192.0.2.5:3478?transport=udp".to_owned()],
        alternates: vec![SocketAddr::from(([192, 0, 2, 5], 3478))],
        addresses: Vec::new(),
        first_port: 10_000,
        last_port: 60_000,
        capacity: Capacity {
            allocations: 1,
            bits_per_second: 1,
        },
        draining: false,
        certificate_until: None,
    }
}

/// A machine on a clock of its own.
struct World {
    machine: Machine,
    now: Instant,
}

impl World {
    fn new() -> Self {
        Self::with_previous_key(false)
    }

    fn with_previous_key(has_previous_key: bool) -> Self {
        let now = Instant::now();
        Self {
            machine: Machine::new(registration(), HEARTBEAT, has_previous_key, now),
            now,
        }
    }

    /// One whose link works.
    fn linked() -> Self {
        let mut world = Self::new();
        world.connect();
        world.machine.handle_frame(REGISTERED, world.now);
        assert_eq!(world.outputs(), [Output::Registered]);
        world
    }

    fn sample(&self) -> Sample {
        Sample {
            at: self.now,
            allocations: 3,
            bytes: 0,
            cpu: Duration::ZERO,
            threads: 1,
        }
    }

    fn outputs(&mut self) -> Vec<Output> {
        std::iter::from_fn(|| self.machine.poll_output()).collect()
    }

    fn pass(&mut self, time: Duration) -> Vec<Output> {
        self.now += time;
        self.machine.handle_deadline(self.sample(), u32::MAX);
        self.outputs()
    }

    /// Goes to the next deadline, and says how long that took.
    fn next(&mut self) -> (Duration, Vec<Output>) {
        let wait = self
            .machine
            .poll_deadline()
            .expect("a deadline")
            .saturating_duration_since(self.now);
        (wait, self.pass(wait))
    }

    fn connect(&mut self) {
        assert_eq!(self.next().1, [Output::Connect(Proof::Current)]);
        let sample = self.sample();
        self.machine.handle_connected(sample);
        let registration = self.machine.registration.clone();
        assert_eq!(self.outputs(), [Output::Say(FromNode::Register { registration })]);
    }

    fn end(&mut self, ended: Ended) {
        self.machine.handle_ended(ended, self.now, u32::MAX);
    }
}

fn heartbeat() -> Output {
    Output::Say(FromNode::Heartbeat {
        load: Load {
            allocations: 3,
            ..Load::default()
        },
    })
}

#[test]
fn a_link_says_how_busy_the_node_is_at_each_heartbeat() {
    let mut world = World::linked();
    for _ in 0..5 {
        assert_eq!(world.next(), (HEARTBEAT, vec![heartbeat(), Output::Ping]));
        world.machine.handle_sign(world.now);
    }
    assert_eq!(world.pass(HEARTBEAT * 2).len(), 2, "a stall is not made up for");
}

#[test]
fn an_edge_that_is_away_is_asked_ever_more_rarely() {
    let mut world = World::new();
    let mut waits = Vec::new();
    for _ in 0..7 {
        let (wait, outputs) = world.next();
        assert_eq!(outputs, [Output::Connect(Proof::Current)]);
        waits.push(wait.as_secs());
        assert_eq!(world.machine.poll_deadline(), None);
        world.end(Ended::Broken);
    }
    assert_eq!(waits, [0, 1, 2, 4, 8, 16, 30]);
}

#[test]
fn a_link_that_had_worked_is_made_again_at_once_and_one_that_had_not_is_not() {
    let mut world = World::linked();
    world.end(Ended::Broken);
    assert_eq!(
        world.next(),
        (Duration::from_secs(1), vec![Output::Connect(Proof::Current)])
    );
    let sample = world.sample();
    world.machine.handle_connected(sample);
    world.machine.handle_frame(REGISTERED, world.now);
    world.outputs();
    for _ in 0..2 {
        world.pass(HEARTBEAT);
        world.machine.handle_sign(world.now);
    }
    world.end(Ended::Broken);
    assert_eq!(world.next(), (Duration::ZERO, vec![Output::Connect(Proof::Current)]));
    world.end(Ended::Broken);
    assert_eq!(world.next().0, Duration::from_secs(1), "it counts from the beginning");
}

#[test]
fn a_silent_edge_is_given_up_before_it_gives_up_the_node() {
    let mut world = World::linked();
    let since = world.now;
    for _ in 0..2 {
        assert_eq!(world.next().1, [heartbeat(), Output::Ping]);
    }
    assert_eq!(world.next().1, [Output::Drop(Silence::Life)]);
    assert!(world.now - since < protocol::limits::NODE_GONE);
    assert_eq!(world.next(), (Duration::ZERO, vec![Output::Connect(Proof::Current)]));
}

#[test]
fn an_edge_that_does_not_answer_the_registration_is_given_up() {
    let mut world = World::new();
    world.connect();
    assert_eq!(
        world.next().1,
        [Output::Ping],
        "no heartbeat of a node that is not registered"
    );
    world.machine.handle_sign(world.now);
    assert_eq!(world.next().1, [Output::Drop(Silence::Answer)]);
    assert_eq!(world.next().0, Duration::from_secs(1));
}

#[test]
fn a_refused_ticket_is_tried_with_the_other_key() {
    let mut world = World::with_previous_key(true);
    for proof in [Proof::Current, Proof::Previous, Proof::Current] {
        assert_eq!(world.next().1, [Output::Connect(proof)]);
        world.end(ended_by("node_refused"));
    }
    let mut world = World::new();
    for _ in 0..2 {
        assert_eq!(world.next().1, [Output::Connect(Proof::Current)]);
        world.end(Ended::Refused);
    }
}

#[test]
fn two_processes_of_one_name_do_not_chase_each_other() {
    let mut world = World::linked();
    world.pass(HEARTBEAT);
    world.machine.handle_sign(world.now);
    world.pass(HEARTBEAT);
    world.end(ended_by("node_replaced"));
    assert_eq!(world.next().0, Duration::from_secs(30));
}

#[test]
fn draining_is_said_once_and_with_each_registration() {
    let mut world = World::linked();
    world.machine.handle_drain();
    world.machine.handle_drain();
    assert_eq!(world.outputs(), [Output::Say(FromNode::Drain)]);
    world.end(Ended::Broken);
    world.next();
    let sample = world.sample();
    world.machine.handle_connected(sample);
    assert!(matches!(
        world.outputs().as_slice(),
        [Output::Say(FromNode::Register { registration })] if registration.draining
    ));
}

#[test]
fn the_edge_wants_the_node_gone_once() {
    let mut world = World::linked();
    for _ in 0..3 {
        world.machine.handle_frame(r#"{"type":"drain"}"#, world.now);
    }
    assert_eq!(world.outputs(), [Output::Drain]);
    world.machine.handle_drain();
    assert_eq!(world.outputs(), [Output::Say(FromNode::Drain)]);
}

#[test]
fn a_node_is_no_alternate_of_itself() {
    let mut world = World::linked();
    let text =
        r#"{"type":"alternates","addresses":["192.0.2.5:3478","192.0.2.6:3478","[2001:db8::6]:3478","192.0.2.7:0"]}"#;
    world.machine.handle_frame(text, world.now);
    let expected = ["192.0.2.6:3478", "[2001:db8::6]:3478"].map(|text| text.parse().expect("an address"));
    assert_eq!(world.outputs(), [Output::Alternates(expected.to_vec())]);
}

#[test]
fn a_new_certificate_is_told_and_remembered() {
    let mut world = World::linked();
    let until = Some(Timestamp::from_unix_ms(1_000));
    world.machine.handle_certificate(until);
    assert!(matches!(
        world.outputs().as_slice(),
        [Output::Say(FromNode::Register { registration })] if registration.certificate_until == until
    ));
    world.end(Ended::Broken);
    world.machine.handle_certificate(None);
    assert_eq!(world.outputs(), []);
}

#[test]
fn an_end_is_final() {
    let mut world = World::linked();
    world.machine.handle_end();
    world.machine.handle_end();
    assert_eq!(world.outputs(), [Output::Close]);
    world.end(Ended::Broken);
    assert!(world.machine.is_ended() && world.machine.poll_deadline().is_none());
    let mut waiting = World::new();
    waiting.machine.handle_end();
    assert_eq!(waiting.pass(HEARTBEAT), []);
}

#[test]
fn what_this_version_does_not_know_is_passed_over() {
    let mut world = World::linked();
    let deep = "[".repeat(60_000);
    for text in [
        "",
        "{}",
        "null",
        "{\"type\":\"dance\"}",
        "{\"type\":\"alternates\",\"addresses\":[1]}",
        &deep,
    ] {
        world.machine.handle_frame(text, world.now);
        assert_eq!(world.outputs(), [Output::Unknown], "{text:.40}");
    }
    world
        .machine
        .handle_frame(r#"{"type":"registered","why":[1]}"#, world.now);
    assert_eq!(
        world.outputs(),
        [Output::Registered],
        "what comes besides is passed over too"
    );
}

#[derive(Clone, Debug)]
enum Step {
    Pass(u64),
    Connected,
    Ended(Ended),
    Frame(String),
    Drain,
    Certificate,
    End,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let frames = prop_oneof![
        Just(REGISTERED.to_owned()),
        Just(r#"{"type":"drain"}"#.to_owned()),
        Just(r#"{"type":"alternates","addresses":["192.0.2.6:3478"]}"#.to_owned()),
        "\\PC{0,40}",
        "\\{\"type\":\"[a-z]{1,12}\"\\}",
    ];
    let ended = prop_oneof![Just(Ended::Broken), Just(Ended::Refused), Just(Ended::Replaced)];
    let step = prop_oneof![
        6 => (0_u64..40_000).prop_map(Step::Pass),
        4 => Just(Step::Connected),
        2 => ended.prop_map(Step::Ended),
        4 => frames.prop_map(Step::Frame),
        1 => Just(Step::Drain),
        1 => Just(Step::Certificate),
        1 => Just(Step::End),
    ];
    prop::collection::vec(step, 0..60)
}

proptest! {
    /// A link begins with a registration, and nothing is said without one.
    #[test]
    fn whatever_happens_a_link_begins_with_a_registration(steps in steps(), chance in any::<u32>()) {
        let mut world = World::with_previous_key(true);
        // Whether there is a link, and whether the node said who it is.
        let (mut link, mut introduced, mut connecting, mut drains, mut over) = (false, false, false, 0, false);
        for step in steps {
            let now = world.now;
            match step {
                Step::Pass(ms) => {
                    world.now += Duration::from_millis(ms);
                    let sample = world.sample();
                    world.machine.handle_deadline(sample, chance);
                }
                Step::Connected => {
                    (link, introduced) = (link || connecting && !over, link && introduced);
                    connecting = false;
                    let sample = world.sample();
                    world.machine.handle_connected(sample);
                }
                Step::Ended(ended) => {
                    (link, connecting) = (false, false);
                    world.machine.handle_ended(ended, now, chance);
                }
                Step::Frame(text) => world.machine.handle_frame(&text, now),
                Step::Drain => world.machine.handle_drain(),
                Step::Certificate => world.machine.handle_certificate(None),
                Step::End => {
                    world.machine.handle_end();
                    over = true;
                }
            }
            for output in world.outputs() {
                match output {
                    Output::Connect(_) => {
                        prop_assert!(!link && !connecting && !over);
                        connecting = true;
                    }
                    Output::Say(FromNode::Register { .. }) => {
                        prop_assert!(link);
                        introduced = true;
                    }
                    Output::Say(_) | Output::Ping => prop_assert!(link && introduced),
                    Output::Drop(_) | Output::Close => {
                        prop_assert!(link);
                        link = false;
                    }
                    Output::Drain => drains += 1,
                    Output::Registered | Output::Rejected(_) | Output::Unknown | Output::Alternates(_) => {}
                }
            }
            prop_assert!(drains <= 1);
            prop_assert_eq!(world.machine.is_ended(), over);
            let idle = connecting || over;
            prop_assert_eq!(world.machine.poll_deadline().is_none(), idle);
        }
    }
}
