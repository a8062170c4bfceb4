//! The demo brand: made or kept at each start, so that the addresses which `dev` prints always work.

use anyhow::{Context as _, Result, bail};

use crate::http;

/// The body of `POST /api/development/seed`, with `SHOP_HOST` where the shop's host and port belong.
const DEMO: &str = include_str!("../demo.json");

/// The demo people's sign-in, as `dev` prints it.
pub(crate) const PEOPLE: [(&str, &str); 3] = [
    ("Ada Park, administrator", "ada@northwind.example"),
    ("Ana Silva, agent", "ana@northwind.example"),
    ("Ben Okafor, agent", "ben@northwind.example"),
];

/// The demo people's password.
pub(crate) const PASSWORD: &str = "beckon-demo";

/// Makes the demo brand on a Worker that runs for development.
pub(crate) fn seed(port: u16) -> Result<()> {
    let body = DEMO.replace("SHOP_HOST", &format!("shop.localhost:{port}"));
    let answer =
        http::post_json(port, "/api/development/seed", &body).context("asking the Worker to make the demo brand")?;
    if !(200..300).contains(&answer.status) {
        bail!(
            "the Worker did not make the demo brand: status {}, {}",
            answer.status,
            answer.body
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use protocol::http::Seed;

    use super::{DEMO, PASSWORD, PEOPLE};

    #[test]
    fn the_demo_brand_is_a_seed_with_the_people_that_dev_prints() {
        let seed: Seed = serde_json::from_str(DEMO).expect("xtask/demo.json is a protocol::Seed");
        for (member, (who, email)) in seed.members.iter().zip(PEOPLE) {
            assert!(who.starts_with(&member.member.name));
            assert_eq!(member.member.email, email);
            assert_eq!(member.password, PASSWORD);
        }
        assert_eq!(seed.members.len(), PEOPLE.len());
    }
}
