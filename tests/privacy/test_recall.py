"""How much of what is personal is found, and how much of what is found is personal."""

from collections import Counter

import pytest
import samples
import sets
import written

from jmkit.handouts.privacy import MASK, Masks
from jmkit.i18n import Translator

ENOUGH = 0.95
HALVES = {"seen": True, "unseen": False}


def figures(half, language):
    """Found, missed and wrongly masked samples, by kind."""
    masks = Masks(Translator("en"))
    count = Counter()
    for sample in samples.made():
        if sample.is_seen == HALVES[half] and sample.language == language:
            masked = masks.text(sample.text)
            if sample.secret is None:
                count["kept" if masked == sample.text else "wrong", sample.kind] += 1
            else:
                count[
                    "missed" if samples.leaks(sample.secret, masked) else "found", sample.kind
                ] += 1
    return count


def figures_of(name, language):
    """The same of a set of sentences, for each secret and each part that must stay."""
    masks = Masks(Translator("en"))
    count = Counter()
    for row in sets.rows(name, language):
        masked = masks.text(row.text)
        for secret in row.secrets:
            count["missed" if sets.leaks(secret, masked) else "found", row.kind] += 1
        for part in row.keeps:
            count["kept" if part in masked else "wrong", row.kind] += 1
    return count


def share(count, good, bad):
    sums = {name: sum(n for (what, _), n in count.items() if what == name) for name in (good, bad)}
    return sums[good] / sum(sums.values()), sum(sums.values())


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("half", HALVES)
def test_nearly_all_that_is_personal_is_found(half, language):
    recall, of = share(figures(half, language), "found", "missed")
    assert of > 200
    assert recall >= ENOUGH


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("half", HALVES)
def test_nearly_all_that_is_found_is_personal(half, language):
    count = figures(half, language)
    precision, of = share(count, "found", "wrong")
    kept, _ = share(count, "kept", "wrong")
    assert of > 200
    assert min(precision, kept) >= ENOUGH


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("name", sets.NAMES)
def test_nearly_all_that_is_personal_is_found_in_sentences(name, language):
    recall, of = share(figures_of(name, language), "found", "missed")
    assert of > 200
    assert recall >= ENOUGH


@pytest.mark.parametrize("language", ["he", "en"])
@pytest.mark.parametrize("name", sets.NAMES)
def test_nearly_all_that_is_found_in_sentences_is_personal(name, language):
    count = figures_of(name, language)
    precision, of = share(count, "found", "wrong")
    kept, _ = share(count, "kept", "wrong")
    assert of > 200
    assert min(precision, kept) >= ENOUGH


@pytest.mark.parametrize("kind", written.SECRETS)
def test_of_each_kind_nearly_all_spellings_are_found(kind):
    texts = written.rows(written.SECRETS[kind])
    missed = [text for text in texts if MASK not in Masks(Translator("en")).text(text)]
    assert len(missed) <= max(1, len(texts) * (1 - ENOUGH) * 2), missed


def test_what_people_count_and_date_stays():
    texts = written.rows(written.OTHERS)
    wrong = [text for text in texts if Masks(Translator("en")).text(text) != text]
    assert len(wrong) <= len(texts) * (1 - ENOUGH) / 2, wrong


@pytest.mark.parametrize("mark", ["\u200f", "\u202b", "\u2067", "\u200b", "\u00ad", "\ufeff"])
def test_a_sign_that_nobody_sees_hides_nothing_and_stays_elsewhere(mark):
    text = f"a{mark}b 050{mark}-7654321 c{mark}d"
    assert Masks(Translator("en")).text(text) == f"a{mark}b {MASK} c{mark}d"


def test_all_that_is_not_personal_stays_sign_for_sign():
    text = "Ｆｕｌｌ ½ שָׁלוֹם \u2067x\u2069 “a” – 3²\u2028 050-7654321 é\u0301"
    assert Masks(Translator("en")).text(text) == text.replace("050-7654321", MASK)
