//! Source text seen as words, so that a check is not misled by comments or by parts of longer names.

/// The lines of code with their numbers, without comments. Strings stay: what is banned has no business in them either.
pub(crate) fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
}

/// Whether a line has a phrase that is not part of a longer word.
pub(crate) fn has(line: &str, phrase: &str) -> bool {
    let part_of_word = |character: Option<char>| character.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let bounded = |edge: Option<char>, neighbour: Option<char>| !part_of_word(edge) || !part_of_word(neighbour);
    line.match_indices(phrase).any(|(at, _)| {
        bounded(phrase.chars().next(), line[..at].chars().next_back())
            && bounded(phrase.chars().next_back(), line[at + phrase.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::{code, has};

    #[test]
    fn a_phrase_is_found_as_whole_words_outside_comments() {
        assert!(has("use std::thread;", "std::thread"));
        assert!(!has("self.async_hint", "async"));
        assert!(has("x.await?", ".await"));
        assert_eq!(code("a // async\nb").collect::<Vec<_>>(), [(1, "a "), (2, "b")]);
    }
}
