//! Fees that look like 元 where the table counts 万元, and a 信息处理费 in the text that the table has no room for.

use super::Rule;
use super::quoted::quote;
use crate::diagnostic::{Finding, Meta, Severity};
use crate::format::FEES;
use crate::report::{Level, Report, Sentence, Value};
use crate::text::{Decimal, Written, before, has, has_one, places, read_number, trim};

/// The rule.
pub static RULE: Rule = Rule {
    meta: Meta {
        code: "NB702",
        name: "fee-unlikely",
        severity: Severity::Info,
        citation: "国办公开办函〔2021〕30号，第二部分表格：本年收费金额（单位：万元）",
    },
    check: |case, findings| {
        let Some(value) = case.report.value(FEES) else { return };
        let Some(amount) = value.number() else { return };
        if amount > Decimal::whole(most(case.report)) && looks_like_yuan(value) {
            let finding = findings.report(&RULE.meta, "yuan", FEES.to_string());
            tell(finding.at(value.origin.as_ref()), amount);
            return;
        }
        for sentence in case.sentences {
            let Some((place, fee)) = fee(sentence) else { continue };
            // What is rounded may be short by one in its last place.
            let room = if amount == Decimal::ZERO { amount } else { amount.last_place() };
            let rounded = amount == Decimal::ZERO && fee < amount.last_place() && amount.last_place() < ONE;
            let over = fee.checked_sub(amount).is_some_and(|over| over > room);
            if over && !rounded {
                let variant = if amount == Decimal::ZERO { "without" } else { "exceeds" };
                if let Some(finding) =
                    quote(findings, &RULE.meta, variant, sentence, std::slice::from_ref(&place))
                {
                    tell(finding, amount).text("fee", &sentence.text[place]);
                }
                return;
            }
        }
    },
};

/// What every finding speaks of.
fn tell(finding: &mut Finding, amount: Decimal) -> &mut Finding {
    finding.cells(vec![FEES]).cell(&FEES).text("value", &amount.to_string())
}

const ONE: Decimal = Decimal::whole(1);

/// The most that is believed to be 万元, by who reports it. A town has hardly any fees: 2亿元. The fees of a whole county
/// with its schools and hospitals stay below 50亿元; nobody's reach 1,000亿元.
const MOST_OF_TOWN: i64 = 20_000;
const MOST_OF_COUNTY: i64 = 500_000;
const MOST_OF_ANY: i64 = 10_000_000;

fn most(report: &Report) -> i64 {
    match report.level() {
        Some(Level::Town) => MOST_OF_TOWN,
        Some(Level::County) => MOST_OF_COUNTY,
        _ => MOST_OF_ANY,
    }
}

/// An amount of 元 has two decimals at most: 59237.2449 is 万元.
fn looks_like_yuan(value: &Value) -> bool {
    let raw = trim(value.raw.as_deref().unwrap_or_default());
    raw.rsplit_once('.').is_none_or(|(_, decimals)| decimals.len() <= 2)
}

/// With these a sentence tells what a fee would be, or another year's.
const NOT_TAKEN: &str = "每标准上去免退如";

/// What an amount is written in.
const DIGITS: &str = "0123456789０１２３４５６７８９.,";

/// The one 信息处理费 that a sentence of the last section says was taken, in 万元.
fn fee(sentence: &Sentence<'_>) -> Option<(std::ops::Range<usize>, Decimal)> {
    let text = &sentence.text;
    let last = sentence.section.is_some_and(|section| section.number == "六");
    if !last || !has_one(text, "处理费") || has(text, NOT_TAKEN) {
        return None;
    }
    let mut found = None;
    for at in places(text, "元") {
        let amount = before(&text[..at], " ");
        let bare = before(amount.strip_suffix('万').unwrap_or(amount), " ");
        let digits = before(bare, DIGITS);
        let Written::Number(number) = read_number(&bare[digits.len()..]) else { continue };
        if number.value > Decimal::ZERO {
            let fee = if amount.ends_with('万') {
                number.value
            } else {
                number.value.ten_thousandth().unwrap_or(number.value)
            };
            // Two amounts: whose is which is not known.
            if found.is_some() {
                return None;
            }
            found = Some((digits.len()..at + "元".len(), fee));
        }
    }
    found
}
