//! Tables as text.

/// How a table looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// In columns.
    Terminal,
    /// As a document has it.
    Markdown,
}

impl Style {
    /// The table; its first row is its head.
    pub fn table(self, rows: &[Vec<String>]) -> String {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |row: &[String], column: usize| row.get(column).map_or("", String::as_str).to_owned();
        let widths: Vec<usize> = (0..columns)
            .map(|column| rows.iter().map(|row| cell(row, column).chars().count()).max().unwrap_or(0))
            .collect();
        let line = |row: &[String]| {
            let cells: Vec<String> = widths
                .iter()
                .enumerate()
                .map(|(column, width)| match (column, cell(row, column)) {
                    (0, text) => format!("{text:width$}"),
                    (_, text) => format!("{text:>width$}"),
                })
                .collect();
            match self {
                Self::Terminal => format!("{}\n", cells.join("  ").trim_end()),
                Self::Markdown => format!("| {} |\n", cells.join(" | ")),
            }
        };
        let mut lines: Vec<String> = rows.iter().map(|it| line(it)).collect();
        let rule = |column: usize| if column == 0 { "---" } else { "--:" };
        let ruled: Vec<String> = (0..columns).map(|it| rule(it).to_owned()).collect();
        match self {
            Self::Terminal => {
                lines.insert(
                    1.min(lines.len()),
                    "-".repeat(widths.iter().sum::<usize>() + columns * 2) + "\n",
                );
            }
            Self::Markdown => lines.insert(1.min(lines.len()), format!("| {} |\n", ruled.join(" | "))),
        }
        lines.concat()
    }
}

/// A number with thousands set apart.
pub fn rounded(figure: f64, decimals: usize) -> String {
    let text = format!("{figure:.decimals$}");
    let (whole, rest) = text.find('.').map_or((text.as_str(), ""), |at| text.split_at(at));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

/// Whether a goal is met, in words.
pub fn verdict(is_met: bool) -> String {
    if is_met { "met" } else { "not met" }.to_owned()
}
