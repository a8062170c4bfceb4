use super::Options;

const ALL: [&str; 10] = [
    "--listen",
    "127.0.0.1:0",
    "--database",
    "/tmp/a.sqlite",
    "--access-key",
    "AKIA",
    "--secret-key",
    "secret",
    "--region",
    "eu-central-1",
];

fn read(arguments: &[&str]) -> Result<Option<Options>, String> {
    Options::read(arguments.iter().map(Into::into)).map_err(|error| error.to_string())
}

#[test]
fn all_options_together_are_read() {
    let options = read(&ALL).unwrap().unwrap();
    assert_eq!(options.listen, "127.0.0.1:0".parse().unwrap());
    assert_eq!(options.keys.access_key, "AKIA");
    assert_eq!(options.region, "eu-central-1");
}

#[test]
fn each_option_is_missed_by_its_name() {
    for left_out in (0..ALL.len()).step_by(2) {
        let mut arguments = ALL.to_vec();
        let name = arguments.remove(left_out);
        arguments.remove(left_out);
        assert_eq!(read(&arguments), Err(format!("{name} is missing")));
    }
}

#[test]
fn help_and_unknown_options_are_told_apart() {
    assert_eq!(read(&["--help"]), Ok(None));
    assert!(read(&["--port", "1"]).is_err());
    assert!(read(&["--listen", "nowhere"]).is_err());
}
