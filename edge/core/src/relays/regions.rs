//! Where media nodes stand, and which of these places are near a person.

use protocol::Region;

/// The regions of a deployment, the default one first.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Regions(Vec<Served>);

/// A region with the continents that it serves.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Served {
    region: Region,
    continents: Vec<String>,
}

/// The two-letter codes by which the platform names continents.
const CONTINENTS: [&str; 7] = ["AF", "AN", "AS", "EU", "NA", "OC", "SA"];

/// Why a text names no regions.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum NotRegions {
    /// No region, or a name that none can have.
    #[error("a region has a name of 1 to 64 letters, digits, `_`, `-`, `.`")]
    Name,
    /// A continent that is none.
    #[error("a continent is one of AF, AN, AS, EU, NA, OC, SA")]
    Continent,
    /// A region or a continent twice.
    #[error("each region and each continent is named once")]
    Twice,
}

impl Regions {
    /// Reads `eu-central-1=EU,AF;us-east-1=NA,SA,OC`. A region without continents serves those that no other does.
    ///
    /// # Errors
    /// [`NotRegions`].
    pub fn read(text: &str) -> Result<Self, NotRegions> {
        let regions = text.split(';').map(Served::read).collect::<Result<Vec<Served>, _>>()?;
        let names: Vec<&str> = regions.iter().map(|served| served.region.as_str()).collect();
        let continents: Vec<&str> = regions
            .iter()
            .flat_map(|served| &served.continents)
            .map(String::as_str)
            .collect();
        if has_twice(names) || has_twice(continents) {
            return Err(NotRegions::Twice);
        }
        Ok(Self(regions))
    }

    /// Whether nodes stand here.
    #[must_use]
    pub fn contains(&self, region: &Region) -> bool {
        self.iter().any(|other| other == region)
    }

    /// All regions, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &Region> {
        self.0.iter().map(|served| &served.region)
    }

    /// All regions, those of the continent first.
    #[must_use]
    pub fn nearest(&self, continent: Option<&str>) -> Vec<Region> {
        let is_near =
            |served: &&Served| continent.is_some_and(|near| served.continents.iter().any(|each| each == near));
        let (near, far): (Vec<&Served>, Vec<&Served>) = self.0.iter().partition(is_near);
        near.into_iter()
            .chain(far)
            .map(|served| served.region.clone())
            .collect()
    }
}

impl Served {
    fn read(text: &str) -> Result<Self, NotRegions> {
        let (name, continents) = text
            .split_once('=')
            .map_or((text, None), |(name, rest)| (name, Some(rest)));
        let region = name.trim().parse().map_err(|_| NotRegions::Name)?;
        let continents = continents.map_or(Ok(Vec::new()), |rest| rest.split(',').map(continent).collect())?;
        Ok(Self { region, continents })
    }
}

fn continent(text: &str) -> Result<String, NotRegions> {
    let text = text.trim();
    CONTINENTS
        .contains(&text)
        .then(|| text.to_owned())
        .ok_or(NotRegions::Continent)
}

fn has_twice(mut texts: Vec<&str>) -> bool {
    texts.sort_unstable();
    texts.windows(2).any(|pair| pair[0] == pair[1])
}

#[cfg(test)]
mod tests {
    use super::{NotRegions, Regions};

    fn nearest(text: &str, continent: Option<&str>) -> Vec<String> {
        let regions = Regions::read(text).unwrap();
        regions.nearest(continent).into_iter().map(Into::into).collect()
    }

    #[test]
    fn region_of_the_continent_comes_first_and_the_default_one_for_all_others() {
        let text = "eu-central-1=EU,AF; us-east-1=NA,SA,OC; ap-south-1=AS";
        assert_eq!(nearest(text, Some("AF")), ["eu-central-1", "us-east-1", "ap-south-1"]);
        assert_eq!(nearest(text, Some("OC")), ["us-east-1", "eu-central-1", "ap-south-1"]);
        assert_eq!(nearest(text, Some("AN")), ["eu-central-1", "us-east-1", "ap-south-1"]);
        assert_eq!(nearest(text, None), ["eu-central-1", "us-east-1", "ap-south-1"]);
        assert_eq!(nearest("local", Some("EU")), ["local"]);
        assert!(Regions::default().nearest(None).is_empty());
    }

    #[test]
    fn text_that_names_no_regions_says_why() {
        for (text, problem) in [
            ("", NotRegions::Name),
            ("eu=EU;", NotRegions::Name),
            ("e u=EU", NotRegions::Name),
            ("eu=Europe", NotRegions::Continent),
            ("eu=", NotRegions::Continent),
            ("eu=EU;eu=AS", NotRegions::Twice),
            ("eu=EU;us=NA,EU", NotRegions::Twice),
        ] {
            assert_eq!(Regions::read(text), Err(problem), "{text}");
        }
    }
}
