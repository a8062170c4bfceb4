use serde_json::{Value, from_str, json};

use super::{Level, line};

#[test]
fn a_line_is_one_json_object_whatever_the_causes_say() {
    let written = line(
        Level::Error,
        "Event not recorded.",
        &[("event", "cnv_a-1"), ("fault", "two\nlines and a \"quote\"")],
    );
    assert!(!written.contains('\n'), "{written}");
    assert_eq!(
        from_str::<Value>(&written).unwrap(),
        json!({
            "level": "ERROR",
            "message": "Event not recorded.",
            "event": "cnv_a-1",
            "fault": "two\nlines and a \"quote\"",
        })
    );
}
