use std::time::Duration;

use proptest::prelude::*;
use protocol::person::{Member, Role};
use protocol::settings::{Assignment, CallWeight, Department, Look, Profile, Settings, Switches};
use protocol::view::CallKind;
use protocol::{AgentId, BrandId, Code, DepartmentId, ProfileId, SessionId, Timestamp};

use super::domains::{allows, frame_ancestors, is_pattern};
use super::settings::check;
use super::{Attempts, Brand, Deployment, Input, News, Nonces, Output, Probes, Push, permissions, who_may_call};
use crate::machine::{StepOf, step};
use crate::outbox::Parcel as _;

pub(super) const NONCES: Nonces = [[5; 12]; 8];

fn profile(bits: u128, voice: bool, video: bool) -> Profile {
    Profile {
        id: ProfileId::from_random(bits),
        name: "Support".to_owned(),
        initiate_voice: voice,
        initiate_video: video,
        initiate_screen: true,
        capacity: 4,
        call_weight: CallWeight::all(4),
    }
}

pub(super) fn settings() -> Settings {
    Settings {
        version: 1,
        switches: Switches {
            voice: true,
            video: true,
            screen: true,
        },
        profiles: vec![profile(1, true, true), profile(2, true, false), profile(3, false, true)],
        assignments: vec![Assignment {
            agent: AgentId::from_random(2),
            profile: ProfileId::from_random(2),
        }],
        departments: vec![Department {
            id: DepartmentId::from_random(1),
            name: "Support".to_owned(),
        }],
        look: Look {
            name: "Northwind".to_owned(),
            colour: "#1f6f54".to_owned(),
            language: None,
            greeting: "Hello".to_owned(),
        },
        allowed_domains: vec!["shop.example".to_owned()],
        relay: protocol::settings::RelaySettings::default(),
        calls: protocol::settings::CallSettings::default(),
    }
}

pub(super) fn members() -> Vec<Member> {
    [1_u128, 2]
        .map(|bits| Member {
            id: AgentId::from_random(bits),
            name: "Ana".to_owned(),
            email: "ana@shop.example".to_owned(),
            role: Role::Agent,
        })
        .to_vec()
}

#[test]
fn account_switch_beats_the_profile() {
    let mut settings = settings();
    settings.switches.video = false;
    let agent = AgentId::from_random(2);
    assert_eq!(who_may_call(&settings, &agent, CallKind::Video), Err(Code::VideoOff));
    assert_eq!(who_may_call(&settings, &agent, CallKind::Voice), Ok(()));
    settings.switches.voice = false;
    assert_eq!(who_may_call(&settings, &agent, CallKind::Voice), Err(Code::VoiceOff));
    assert_eq!(who_may_call(&settings, &agent, CallKind::Screen), Ok(()));
    settings.switches.screen = false;
    assert_eq!(who_may_call(&settings, &agent, CallKind::Screen), Err(Code::ScreenOff));
}

#[test]
fn profile_decides_while_the_switch_is_on() {
    let mut settings = settings();
    let agent = AgentId::from_random(2);
    assert_eq!(
        who_may_call(&settings, &agent, CallKind::Video),
        Err(Code::VideoNotInProfile)
    );
    settings.assignments[0].profile = ProfileId::from_random(3);
    assert_eq!(who_may_call(&settings, &agent, CallKind::Video), Ok(()));
    assert_eq!(
        who_may_call(&settings, &agent, CallKind::Voice),
        Err(Code::VoiceNotInProfile)
    );
    settings.profiles[2].initiate_screen = false;
    assert_eq!(
        who_may_call(&settings, &agent, CallKind::Screen),
        Err(Code::ScreenNotInProfile)
    );
}

#[test]
fn weight_that_was_stored_as_one_number_is_that_of_every_kind() {
    let weight = |text| serde_json::from_str::<CallWeight>(text).unwrap();
    assert_eq!(weight("3"), CallWeight::all(3));
    let each = CallWeight {
        voice: 2,
        video: 4,
        screen: 1,
    };
    assert_eq!(weight(r#"{"voice":2,"video":4,"screen":1}"#), each);
    assert_eq!(weight(&serde_json::to_string(&each).unwrap()), each);
}

#[test]
fn person_without_an_assignment_has_the_first_profile() {
    assert_eq!(
        who_may_call(&settings(), &AgentId::from_random(1), CallKind::Video),
        Ok(())
    );
}

#[test]
fn good_settings_pass() {
    assert_eq!(check(&settings(), &members()), Ok(()));
}

/// What makes good settings bad.
type Break = fn(&mut Settings);

#[test]
fn settings_that_break_a_rule_are_refused() {
    let breaks: [(&str, Break); 17] = [
        ("no profile", |settings| settings.profiles.clear()),
        ("a profile twice", |settings| {
            settings.profiles.push(settings.profiles[0].clone())
        }),
        ("a profile without a name", |settings| {
            settings.profiles[0].name = " ".to_owned()
        }),
        ("a profile without capacity", |settings| {
            settings.profiles[0].capacity = 0
        }),
        ("a call that weighs too much", |settings| {
            settings.profiles[0].call_weight.screen = 101
        }),
        ("no department", |settings| settings.departments.clear()),
        ("a stranger's assignment", |settings| {
            settings.assignments[0].agent = AgentId::from_random(9)
        }),
        ("an assignment to nothing", |settings| {
            settings.assignments[0].profile = ProfileId::from_random(9)
        }),
        ("a brand without a name", |settings| settings.look.name.clear()),
        ("a colour in words", |settings| {
            settings.look.colour = "green".to_owned()
        }),
        ("a greeting without end", |settings| {
            settings.look.greeting = "a".repeat(1_001)
        }),
        ("an address as domain", |settings| {
            settings.allowed_domains = vec!["https://shop.example/".to_owned()]
        }),
        ("a ring that nobody hears", |settings| settings.calls.ring_s = 9),
        ("a ring without end", |settings| settings.calls.ring_s = 121),
        ("an invitation shorter than its ring", |settings| {
            settings.calls.invitation_s = settings.calls.ring_s - 1
        }),
        ("an invitation without end", |settings| {
            settings.calls.invitation_s = 601
        }),
        ("a link of a week", |settings| settings.calls.link_min = 7 * 24 * 60),
    ];
    for (what, change) in breaks {
        let mut broken = settings();
        change(&mut broken);
        assert_eq!(check(&broken, &members()), Err(Code::SettingsInvalid), "{what}");
    }
}

fn brand() -> Brand {
    Brand::restore(settings(), members(), Deployment::default())
}

/// Changes the settings of [`brand`], which has version 1, to `wanted`.
fn change(brand: &mut Brand, wanted: Settings) -> StepOf<Brand> {
    let input = Input::Change {
        brand: BrandId::from_random(1),
        wanted: Box::new(wanted),
        nonces: NONCES,
    };
    step(brand, input, Timestamp::from_unix_ms(1))
}

#[test]
fn change_counts_a_version_and_is_pushed_with_what_is_stored() {
    let mut brand = brand();
    let mut wanted = settings();
    wanted.switches.video = false;
    let taken = change(&mut brand, wanted.clone());
    assert_eq!(taken.answer, Ok(()));
    let push = Push {
        brand: BrandId::from_random(1),
        news: News::Settings,
    };
    assert_eq!(taken.outputs, [Output::Store, Output::Leave(push)]);
    wanted.version = 2;
    assert_eq!(brand.page().settings, wanted);
}

#[test]
fn signing_out_is_told_with_what_is_stored_and_newer_settings_do_not_take_its_place() {
    let (id, session) = (BrandId::from_random(1), SessionId::from_random(2));
    let input = Input::SignOut {
        brand: id.clone(),
        session: session.clone(),
        agent: AgentId::from_random(3),
    };
    let taken = step(&mut brand(), input, Timestamp::from_unix_ms(1));
    let [Output::End(ended), Output::Leave(push)] = &taken.outputs[..] else {
        panic!("{:?}", taken.outputs);
    };
    assert_eq!(*ended, session);
    let settings = Push {
        brand: id,
        news: News::Settings,
    };
    assert!(!settings.replaces(push) && !push.replaces(&settings) && push.replaces(push));
    let of_before: Push = serde_json::from_str(r#"{"brand":"brd_demo"}"#).unwrap();
    assert_eq!(of_before.news, News::Settings);
}

#[test]
fn change_that_is_refused_changes_nothing() {
    let read_before_another = Settings {
        version: 0,
        ..settings()
    };
    let without_a_profile = Settings {
        profiles: Vec::new(),
        ..settings()
    };
    for (wanted, code) in [
        (read_before_another, Code::SettingsChanged),
        (without_a_profile, Code::SettingsInvalid),
    ] {
        let mut changed = brand();
        let taken = change(&mut changed, wanted);
        assert_eq!((taken.answer, taken.outputs), (Err(code), Vec::new()));
        assert_eq!(changed, brand());
    }
}

#[test]
fn guesser_waits_until_the_first_guess_is_a_minute_old() {
    let first = Timestamp::from_unix_ms(1_000);
    let mut attempts = Attempts::at(first, None);
    for second in 0..10 {
        attempts = Attempts::at(first + Duration::from_secs(second), Some(attempts));
        assert_eq!(attempts.check(), Ok(()), "guess {second}");
        attempts = attempts.and_one();
    }
    let minute = Duration::from_secs(60);
    let nearly = Attempts::at(first + minute - Duration::from_millis(1), Some(attempts));
    assert_eq!(nearly.check(), Err(Code::TooManyAttempts));
    let after = Attempts::at(first + minute, Some(attempts));
    assert_eq!((after.check(), after.failed), (Ok(()), 0));
}

#[test]
fn window_opens_on_allowed_pages_alone() {
    let patterns = ["shop.example", "*.brand.example", "shop.localhost:8787"].map(str::to_owned);
    for (origin, allowed) in [
        ("https://shop.example", true),
        ("https://www.shop.example", false),
        ("https://a.b.brand.example", true),
        ("https://brand.example", false),
        ("https://evilbrand.example", false),
        ("https://shop.example:8443", false),
        ("http://shop.example", false),
        ("http://shop.localhost:8787", true),
        ("http://shop.localhost:9999", false),
        ("null", false),
    ] {
        assert_eq!(allows(&patterns, origin), allowed, "{origin}");
    }
}

#[test]
fn frame_ancestors_name_the_allowed_pages() {
    let patterns = ["*.brand.example", "shop.localhost:8787"].map(str::to_owned);
    assert_eq!(
        frame_ancestors(&patterns),
        "https://*.brand.example http://shop.localhost:8787"
    );
    assert_eq!(frame_ancestors(&[]), "'none'");
}

proptest! {
    #[test]
    fn version_counts_the_changes_that_were_taken(tries in prop::collection::vec((0_u64..6, any::<bool>()), 0..30)) {
        let mut brand = brand();
        let mut version = 1;
        for (read_at, good) in tries {
            let mut wanted = Settings { version: read_at, ..settings() };
            if !good {
                wanted.profiles.clear();
            }
            let taken = change(&mut brand, wanted);
            let is_taken = good && read_at == version;
            version += u64::from(is_taken);
            prop_assert_eq!(taken.answer.is_ok(), is_taken);
            prop_assert_eq!(taken.outputs.is_empty(), !is_taken);
            prop_assert_eq!(brand.page().settings.version, version);
        }
    }

    #[test]
    fn nothing_that_could_break_a_header_is_a_pattern(text in ".{0,40}") {
        if is_pattern(&text) {
            prop_assert!(text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-*:".contains(&byte)));
        }
    }

    #[test]
    fn pattern_without_a_star_allows_exactly_itself(name in "[a-z]{1,8}(\\.[a-z]{1,8}){0,2}", other in "[a-z]{1,8}(\\.[a-z]{1,8}){0,2}") {
        let patterns = [name.clone()];
        let origin = format!("https://{other}");
        prop_assert_eq!(allows(&patterns, &origin), name == other);
    }
}

#[test]
fn desk_learns_that_video_calls_begin_without_the_agents_camera() {
    let mut settings = settings();
    let agent = "agt_ana".parse().unwrap();
    assert!(!permissions(&settings, &agent).camera_off);
    settings.calls.agent_camera_off = true;
    assert!(permissions(&settings, &agent).camera_off);
}

#[test]
fn relays_may_be_tried_for_sixty_conversations_a_minute() {
    let first = Timestamp::from_unix_ms(1_800_000_000_000);
    let mut probes = Probes::default();
    for second in 0..60 {
        probes = probes.and_one(first + Duration::from_millis(900 * second)).unwrap();
    }
    let minute = first + Duration::from_secs(60);
    assert_eq!(probes.and_one(minute - Duration::from_millis(1)), Err(Code::TooFast));
    assert!(probes.and_one(minute).is_ok());
}
