#![allow(clippy::wildcard_enum_match_arm, reason = "a test looks for one kind among many")]

mod turns;

use proptest::prelude::*;
use protocol::connection::{Description, DescriptionKind, Sdp};
use protocol::view::CallKind;
use protocol::{Code, Side, Timestamp, limits};

use super::samples::{HOST, RELAY, answer, candidate, offer, sdp_of};
use super::{Input, Negotiation, Output, candidate as rules, sdp};
use crate::machine::{Machine, step};

const NOW: Timestamp = Timestamp::from_unix_ms(1_000_000);

fn ringing() -> Negotiation {
    Negotiation::new(CallKind::Video, &offer(CallKind::Video), false, NOW).unwrap()
}

fn forced() -> Negotiation {
    Negotiation::new(CallKind::Video, &offer(CallKind::Video), true, NOW).unwrap()
}

fn say(negotiation: &mut Negotiation, input: Input) -> Result<Vec<Output>, Code> {
    let step = step(negotiation, input, NOW);
    step.answer.map(|()| step.outputs)
}

fn describe(from: Side, generation: u32, description: Description) -> Input {
    Input::Describe {
        from,
        generation,
        description,
    }
}

fn found(from: Side, line: &str) -> Input {
    Input::Candidate {
        from,
        generation: 1,
        candidate: candidate(line),
    }
}

/// The first generation, answered and accepted.
fn settled() -> Negotiation {
    let mut negotiation = ringing();
    say(&mut negotiation, Input::Leads).unwrap();
    say(&mut negotiation, describe(Side::Consumer, 1, answer(CallKind::Video))).unwrap();
    say(&mut negotiation, Input::Consent).unwrap();
    negotiation
}

#[test]
fn leading_page_gets_the_offer_that_came_with_the_invitation() {
    let outputs = say(&mut ringing(), Input::Leads).unwrap();
    let [
        Output::Negotiate {
            to: Side::Consumer,
            generation: 1,
            offers: false,
            offer: Some(given),
        },
    ] = outputs.as_slice()
    else {
        panic!("{outputs:?}");
    };
    assert_eq!(*given, offer(CallKind::Video));
}

#[test]
fn no_address_passes_before_consent_and_all_pass_after_it() {
    let mut negotiation = ringing();
    assert_eq!(say(&mut negotiation, found(Side::Agent, HOST)), Ok(vec![]));
    assert_eq!(say(&mut negotiation, found(Side::Consumer, HOST)), Ok(vec![]));
    assert_eq!(say(&mut negotiation, found(Side::Consumer, "")), Ok(vec![]));
    let flushed = say(&mut negotiation, Input::Consent).unwrap();
    let lines: Vec<(Side, &str)> = flushed
        .iter()
        .map(|output| match output {
            Output::Candidate { to, candidate, .. } => (*to, candidate.candidate.as_str()),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(lines, [(Side::Consumer, HOST), (Side::Agent, HOST), (Side::Agent, "")]);
    assert_eq!(
        say(&mut negotiation, Input::Consent),
        Ok(vec![]),
        "consent is given once"
    );
    assert_eq!(say(&mut negotiation, found(Side::Agent, HOST)).unwrap().len(), 1);
}

#[test]
fn relayed_path_passes_before_consent_without_the_address_behind_it() {
    let outputs = say(&mut ringing(), found(Side::Agent, RELAY)).unwrap();
    let [Output::Candidate { candidate, .. }] = outputs.as_slice() else {
        panic!("{outputs:?}");
    };
    assert!(candidate.candidate.contains("198.51.100.4"));
    assert!(candidate.candidate.contains("raddr 0.0.0.0 rport 0 "));
}

#[test]
fn description_loses_its_addresses_before_consent_and_its_candidates_are_parked() {
    let lines = format!("a={HOST}\r\na=end-of-candidates\r\n");
    let media = ["audio", "video", "video", "audio", "application"];
    let text = sdp_of(&media, &lines).replace("c=IN IP4 0.0.0.0", "c=IN IP4 192.168.1.7");
    let offer = Description {
        kind: DescriptionKind::Offer,
        sdp: Sdp(text),
    };
    let mut negotiation = Negotiation::new(CallKind::Video, &offer, false, NOW).unwrap();
    let outputs = say(&mut negotiation, Input::Leads).unwrap();
    let [Output::Negotiate { offer: Some(given), .. }] = outputs.as_slice() else {
        panic!("{outputs:?}");
    };
    assert!(!given.sdp.0.contains("192.168.1.7"));
    assert!(!given.sdp.0.contains("end-of-candidates"));
    assert!(given.sdp.0.contains("a=fingerprint:"));
    assert_eq!(
        say(&mut negotiation, Input::Consent).unwrap(),
        vec![Output::Candidate {
            to: Side::Consumer,
            generation: 1,
            candidate: candidate(HOST),
        }]
    );
}

#[test]
fn only_the_agents_side_makes_the_first_offer() {
    let mut negotiation = ringing();
    for input in [
        describe(Side::Consumer, 1, offer(CallKind::Video)),
        describe(Side::Agent, 1, answer(CallKind::Video)),
    ] {
        assert_eq!(say(&mut negotiation, input), Err(Code::OutOfTurn));
    }
    say(&mut negotiation, Input::Replace).unwrap();
    for from in [Side::Agent, Side::Consumer] {
        assert_eq!(
            say(&mut negotiation, describe(from, 2, answer(CallKind::Video))),
            Err(Code::OutOfTurn)
        );
    }
    assert_eq!(
        say(&mut negotiation, describe(Side::Consumer, 2, offer(CallKind::Video))),
        Err(Code::OutOfTurn)
    );
}

#[test]
fn older_and_unborn_generations_are_refused() {
    let mut negotiation = settled();
    say(&mut negotiation, Input::Replace).unwrap();
    for generation in [0, 1, 3, u32::MAX] {
        let input = describe(Side::Agent, generation, offer(CallKind::Video));
        assert_eq!(say(&mut negotiation, input), Err(Code::WrongGeneration));
        let input = Input::Candidate {
            from: Side::Agent,
            generation,
            candidate: candidate(HOST),
        };
        assert_eq!(say(&mut negotiation, input), Err(Code::WrongGeneration));
    }
}

#[test]
fn pages_renew_a_connection_at_most_once_in_two_seconds() {
    let mut negotiation = settled();
    let renew = |generation| Input::Renew { generation };
    assert_eq!(step(&mut negotiation, renew(1), NOW).answer, Err(Code::TooFast));
    let later = NOW + limits::REPORT_EVERY * 2;
    let renewed = step(&mut negotiation, renew(1), later);
    assert_eq!(renewed.answer, Ok(()));
    assert_eq!(renewed.outputs.len(), 3, "{:?}", renewed.outputs);
    assert_eq!(
        step(&mut negotiation, renew(1), later).answer,
        Err(Code::WrongGeneration)
    );
    assert_eq!(negotiation.generation(), 2);
}

#[test]
fn page_that_leads_after_another_answered_starts_anew() {
    let mut negotiation = ringing();
    say(&mut negotiation, describe(Side::Consumer, 1, answer(CallKind::Video))).unwrap();
    say(&mut negotiation, Input::Leads).unwrap();
    assert_eq!(negotiation.generation(), 2);
}

#[test]
fn candidates_are_bounded_in_number_and_length() {
    let mut negotiation = ringing();
    for _ in 0..limits::CANDIDATES {
        assert!(say(&mut negotiation, found(Side::Agent, HOST)).is_ok());
    }
    assert_eq!(
        say(&mut negotiation, found(Side::Agent, HOST)),
        Err(Code::TooManyCandidates)
    );
    assert!(say(&mut negotiation, found(Side::Consumer, HOST)).is_ok());
    let long = format!("candidate:{}", "1".repeat(limits::CANDIDATE_BYTES));
    assert_eq!(rules::check(&candidate(&long)), Err(Code::TooLarge));
    for line in ["candidate:1\r\na=evil", "nonsense", " "] {
        assert_eq!(rules::check(&candidate(line)), Err(Code::Malformed), "{line:?}");
    }
}

#[test]
fn each_change_of_networks_has_candidates_of_its_own() {
    let mut negotiation = settled();
    for _ in 0..5 {
        say(&mut negotiation, describe(Side::Agent, 1, offer(CallKind::Video))).unwrap();
        for _ in 0..limits::CANDIDATES / 2 {
            assert!(say(&mut negotiation, found(Side::Agent, HOST)).is_ok());
        }
        say(&mut negotiation, describe(Side::Consumer, 1, answer(CallKind::Video))).unwrap();
    }
    let mut ringing = ringing();
    for _ in 0..limits::CANDIDATES {
        say(&mut ringing, found(Side::Agent, HOST)).unwrap();
    }
    say(&mut ringing, describe(Side::Agent, 1, offer(CallKind::Video))).unwrap();
    assert_eq!(
        say(&mut ringing, found(Side::Agent, HOST)),
        Err(Code::TooManyCandidates),
        "what waits for consent stays bounded"
    );
}

/// Whether a description with these m-lines may pass where these are allowed.
fn check(lines: &[&str], media: &[&str], expected: Result<(), Code>) {
    assert_eq!(
        sdp::check(&Sdp(sdp_of(media, "")), lines),
        expected,
        "{lines:?} {media:?}"
    );
}

#[test]
fn lines_of_a_call_stand_in_their_fixed_order() {
    let refused = Err(Code::DescriptionRefused);
    check(sdp::VIDEO, &["audio", "video", "video", "audio", "application"], Ok(()));
    check(sdp::VOICE, &["audio", "video", "audio", "application"], Ok(()));
    check(
        sdp::VOICE,
        &["audio", "video", "video", "audio", "application"],
        refused,
    );
    check(sdp::VOICE, &["video"], refused);
    check(sdp::VIDEO, &["audio", "audio"], refused);
    check(
        sdp::VIDEO,
        &["audio", "video", "video", "audio", "application", "video"],
        refused,
    );
    check(sdp::VIDEO, &[], refused);
}

#[test]
fn rejected_line_is_tolerated_and_an_open_one_is_encrypted() {
    let whole = offer(CallKind::Video).sdp.0;
    let rejected = whole.replace("m=video 9", "m=video 0");
    assert_eq!(sdp::check(&Sdp(rejected), sdp::VIDEO), Ok(()));
    for text in [
        whole.replace("UDP/TLS/RTP/SAVPF", "RTP/AVP"),
        whole.replace("a=fingerprint:", "a=x:"),
        whole.replace("a=setup:", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:x\r\na=setup:"),
        whole.replace("v=0", "v=1"),
    ] {
        assert_eq!(sdp::check(&Sdp(text), sdp::VIDEO), Err(Code::DescriptionRefused));
    }
    let long = format!("{whole}{}", "a=x\r\n".repeat(limits::SDP_BYTES / 5));
    assert_eq!(sdp::check(&Sdp(long), sdp::VIDEO), Err(Code::TooLarge));
}

#[test]
fn voice_call_that_becomes_a_video_call_gets_one_more_line_and_the_next_connection_has_the_usual_ones() {
    const VOICE: &[&str] = &["audio", "video", "audio", "application"];
    const WITH_CAMERA: &[&str] = &["audio", "video", "audio", "application", "video"];
    const VIDEO: &[&str] = &["audio", "video", "video", "audio", "application"];
    let offers = |negotiation: &mut Negotiation, media: &[&str]| {
        let description = Description {
            kind: DescriptionKind::Offer,
            sdp: Sdp(sdp_of(media, "")),
        };
        let generation = negotiation.generation();
        say(negotiation, describe(Side::Agent, generation, description)).map(|_| ())
    };
    let kind = |kind| Input::KindChanged { kind };
    let refused = Err(Code::DescriptionRefused);
    let mut negotiation = Negotiation::new(CallKind::Voice, &offer(CallKind::Voice), false, NOW).unwrap();
    say(&mut negotiation, Input::Leads).unwrap();
    say(&mut negotiation, describe(Side::Consumer, 1, answer(CallKind::Voice))).unwrap();
    assert_eq!(offers(&mut negotiation, WITH_CAMERA), refused);
    say(&mut negotiation, kind(CallKind::Video)).unwrap();
    assert_eq!(offers(&mut negotiation, VIDEO), refused, "lines keep their places");
    assert_eq!(offers(&mut negotiation, &[WITH_CAMERA, &["video"]].concat()), refused);
    assert_eq!(offers(&mut negotiation, WITH_CAMERA), Ok(()));
    say(&mut negotiation, kind(CallKind::Voice)).unwrap();
    assert_eq!(
        offers(&mut negotiation, WITH_CAMERA),
        Ok(()),
        "the line stays, inactive"
    );
    say(&mut negotiation, kind(CallKind::Video)).unwrap();
    say(&mut negotiation, Input::Replace).unwrap();
    assert_eq!(offers(&mut negotiation, WITH_CAMERA), refused);
    assert_eq!(offers(&mut negotiation, VIDEO), Ok(()));
    say(&mut negotiation, kind(CallKind::Voice)).unwrap();
    assert_eq!(offers(&mut negotiation, VIDEO), Ok(()));
    say(&mut negotiation, Input::Replace).unwrap();
    assert_eq!(offers(&mut negotiation, VIDEO), refused);
    assert_eq!(offers(&mut negotiation, VOICE), Ok(()));
}

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[vmac]=[a-z0-9:/ \\r]{0,40}",
        Just(format!("a={HOST}")),
        Just(format!("a={RELAY}")),
        Just("m=audio 9 UDP/TLS/RTP/SAVPF 111".to_owned()),
        Just("m=".to_owned()),
        Just("a=mid:".to_owned()),
        Just("c=IN IP6 2001:db8::7".to_owned()),
        Just("a=fingerprint:sha-256 00".to_owned()),
    ]
}

#[test]
fn forced_relay_drops_other_paths_before_and_after_consent() {
    let mut negotiation = forced();
    for consented in [false, true] {
        if consented {
            assert_eq!(say(&mut negotiation, Input::Consent), Ok(vec![]), "nothing was parked");
        }
        assert_eq!(say(&mut negotiation, found(Side::Agent, HOST)), Ok(vec![]));
        let outputs = say(&mut negotiation, found(Side::Agent, RELAY)).unwrap();
        let [Output::Candidate { candidate, .. }] = outputs.as_slice() else {
            panic!("{outputs:?}");
        };
        assert!(candidate.candidate.contains("raddr 0.0.0.0 rport 0 "));
    }
}

proptest! {
    #[test]
    fn forced_relay_lets_no_address_of_a_participant_pass(lines in proptest::collection::vec(any_line(), 0..12), consented: bool) {
        let mut negotiation = forced();
        if consented {
            say(&mut negotiation, Input::Consent).unwrap();
        }
        let more = lines.iter().filter(|line| !line.starts_with("m=")).fold(String::new(), |text, line| text + line + "\r\n");
        let media = ["audio", "video", "video", "audio", "application"];
        let text = sdp_of(&media, &more).replace("c=IN IP4 0.0.0.0", "c=IN IP4 192.168.1.7");
        let answer = Description { kind: DescriptionKind::Answer, sdp: Sdp(text) };
        let mut outputs = say(&mut negotiation, describe(Side::Consumer, 1, answer)).unwrap_or_default();
        outputs.extend(say(&mut negotiation, found(Side::Consumer, HOST)).unwrap());
        for output in outputs {
            match output {
                Output::Describe { description, .. } => {
                    prop_assert!(!description.sdp.0.contains("a=candidate"));
                    prop_assert!(!description.sdp.0.lines().any(|line| line.starts_with("c=") && line != "c=IN IP4 0.0.0.0"));
                }
                Output::Candidate { candidate, .. } => {
                    prop_assert!(rules::is_relayed(&candidate) || candidate.candidate.is_empty());
                    prop_assert!(!candidate.candidate.contains("raddr 2"));
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }


    #[test]
    fn no_text_breaks_the_rules_of_descriptions(lines in proptest::collection::vec(any_line(), 0..30), headed: bool) {
        let head = if headed { "v=0\r\n" } else { "" };
        let description = Description {
            kind: DescriptionKind::Offer,
            sdp: Sdp(format!("{head}{}", lines.join("\r\n"))),
        };
        for lines in [sdp::VOICE, sdp::VIDEO, sdp::VOICE_AND_CAMERA] {
            let _unused = sdp::check(&description.sdp, lines);
        }
        let (emptied, candidates) = sdp::withhold(&description);
        prop_assert!(!emptied.sdp.0.lines().any(|line| line.starts_with("a=candidate:")));
        prop_assert!(!emptied.sdp.0.lines().any(|line| line.starts_with("c=") && line != "c=IN IP4 0.0.0.0"));
        for candidate in candidates {
            prop_assert_eq!(rules::check(&candidate), Ok(()));
        }
    }

    #[test]
    fn no_candidate_breaks_the_rules_of_candidates(line in "(candidate:)?\\PC{0,200}") {
        let one = candidate(&line);
        if rules::is_relayed(&one) {
            prop_assert!(!rules::without_related(one).candidate.contains("raddr 2"));
        } else {
            let _unused = rules::check(&one);
        }
    }

    #[test]
    fn a_restart_between_any_two_inputs_changes_nothing(choices in proptest::collection::vec(0_usize..11, 0..40)) {
        let mut negotiation = ringing();
        for (index, choice) in choices.into_iter().enumerate() {
            let generation = negotiation.generation();
            let from = if index % 2 == 0 { Side::Agent } else { Side::Consumer };
            let candidate = |line: &str| Input::Candidate { from, generation, candidate: candidate(line) };
            let input = match choice {
                0 => describe(from, generation, offer(CallKind::Video)),
                1 => describe(from, generation, answer(CallKind::Video)),
                2 => candidate(HOST),
                3 => candidate(RELAY),
                4 => candidate(""),
                5 => Input::Leads,
                6 => Input::Consent,
                7 => Input::Replace,
                8 => Input::KindChanged { kind: CallKind::Voice },
                9 => Input::KindChanged { kind: CallKind::Video },
                _ => Input::Renew { generation },
            };
            let now = NOW + limits::REPORT_EVERY * u32::try_from(index).unwrap();
            let text = serde_json::to_string(&negotiation).unwrap();
            let mut restored: Negotiation = serde_json::from_str(&text).unwrap();
            let expected = step(&mut negotiation, input.clone(), now);
            prop_assert_eq!(step(&mut restored, input, now), expected);
            prop_assert_eq!(&restored, &negotiation);
            negotiation.assert_consistent();
        }
    }
}
