//! Typing slips, told by the digits.

use crate::diagnostic::Slip;

/// The slip of one keystroke that makes the new figure the old one: edit distance 1, two neighbours transposed counting
/// as one (Damerau 1964).
pub(super) fn typing_slip(old: i64, new: i64) -> Option<Slip> {
    if old == -new {
        return Some(Slip::Sign);
    }
    // A lone 0 is no figure with a wrong digit, but a form that was never filled in, or a cell that should be empty.
    if old <= 0 || new <= 0 {
        return None;
    }
    let (old, new) = (old.to_string(), new.to_string());
    let (old, new) = (old.as_bytes(), new.as_bytes());
    let same = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[same..], &new[same..]);
    match (old, new) {
        ([_, rest @ ..], _) if rest == new => Some(Slip::ExtraDigit),
        (_, [_, rest @ ..]) if rest == old => Some(Slip::MissingDigit),
        ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others => {
            Some(Slip::TransposedDigits)
        }
        ([_, rest @ ..], [_, others @ ..]) if rest == others => Some(Slip::WrongDigit),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_slip_is_told_by_its_digits() {
        for (old, new, slip) in [
            (12, 21, Some(Slip::TransposedDigits)),
            (1324, 1234, Some(Slip::TransposedDigits)),
            (13, 123, Some(Slip::MissingDigit)),
            (12, 123, Some(Slip::MissingDigit)),
            (1, 11, Some(Slip::MissingDigit)),
            (1123, 123, Some(Slip::ExtraDigit)),
            (10, 1, Some(Slip::ExtraDigit)),
            (124, 134, Some(Slip::WrongDigit)),
            (3, 8, Some(Slip::WrongDigit)),
            (-5, 5, Some(Slip::Sign)),
            (12, 345, None),
            (321, 123, None),
            (0, 5, None),
            (5, 0, None),
        ] {
            assert_eq!(typing_slip(old, new), slip, "{old} for {new}");
        }
    }
}
