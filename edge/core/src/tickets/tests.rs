use proptest::prelude::*;
use protocol::{BrandId, ConsumerId, ConversationId, InvitationId, SessionId, Timestamp};

use super::{ConsumerTicket, Key, LinkTicket, NoTicket, SessionTicket};

fn key(byte: u8) -> Key {
    Key(vec![byte; 32])
}

fn ticket() -> ConsumerTicket {
    ConsumerTicket {
        brand: BrandId::from_random(1),
        consumer: ConsumerId::from_random(2),
        conversation: ConversationId::from_random(3),
        link: None,
        expires: Timestamp::from_unix_ms(1_000),
    }
}

fn at(ms: u64) -> Timestamp {
    Timestamp::from_unix_ms(ms)
}

#[test]
fn ticket_is_good_until_it_expires() {
    let signed = key(1).sign(&ticket());
    assert_eq!(key(1).check(&signed, at(999)), Some(ticket()));
    assert_eq!(key(1).check::<ConsumerTicket>(&signed, at(1_000)), None);
}

#[test]
fn ticket_of_another_key_is_refused() {
    assert_eq!(key(2).check::<ConsumerTicket>(&key(1).sign(&ticket()), at(0)), None);
}

#[test]
fn ticket_of_another_kind_is_refused() {
    let session = SessionTicket {
        brand: BrandId::from_random(1),
        session: SessionId::from_random(2),
        expires: at(1_000),
    };
    assert_eq!(key(1).check::<ConsumerTicket>(&key(1).sign(&session), at(0)), None);
    assert_eq!(key(1).check(&key(1).sign(&session), at(0)), Some(session));
}

#[test]
fn link_says_whether_it_is_foreign_or_its_time_has_passed() {
    let link = LinkTicket {
        brand: BrandId::from_random(1),
        conversation: ConversationId::from_random(3),
        invitation: InvitationId::from_random(4),
        expires: at(1_000),
    };
    let signed = key(1).sign(&link);
    assert_eq!(key(1).read(&signed, at(999)), Ok(link));
    assert_eq!(key(1).read::<LinkTicket>(&signed, at(1_000)), Err(NoTicket::Expired));
    assert_eq!(key(2).read::<LinkTicket>(&signed, at(0)), Err(NoTicket::Foreign));
    let consumers = key(1).sign(&ticket());
    assert_eq!(key(1).read::<LinkTicket>(&consumers, at(0)), Err(NoTicket::Foreign));
    assert_eq!(key(1).check::<ConsumerTicket>(&signed, at(0)), None);
}

#[test]
fn key_is_at_least_32_bytes_of_base64() {
    assert!(Key::from_base64("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=").is_ok());
    assert!(Key::from_base64("AAAA").is_err());
    assert!(Key::from_base64("not base64").is_err());
}

proptest! {
    #[test]
    fn no_other_text_passes_as_a_ticket(text in ".{0,300}") {
        prop_assert_eq!(key(1).check::<ConsumerTicket>(&text, at(0)), None);
    }

    #[test]
    fn ticket_with_one_changed_character_is_refused(place in 0_usize..200, with in "[A-Za-z0-9_.-]") {
        let signed = key(1).sign(&ticket());
        let place = place % signed.len();
        let mut changed = signed.clone();
        changed.replace_range(place..=place, &with);
        // The last character of a base64 text may hold unused bits; the decoder refuses those that are set.
        prop_assume!(changed != signed);
        prop_assert_eq!(key(1).check::<ConsumerTicket>(&changed, at(0)), None);
    }
}
