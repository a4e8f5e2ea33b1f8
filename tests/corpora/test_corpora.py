import hashlib
import json
from collections import defaultdict
from typing import Any

import pytest

import corpora
from corpora import HOME, GoldArticle
from corpora.phrases import LAYERS

ARTICLES = corpora.load()


def spans(gold: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for layer, facts in gold.items():
        if layer not in ("article", "note"):
            for fact in facts:
                found.extend([fact["span"]] if "span" in fact else fact.get("mentions", []))
    return found


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_gold_quotes_its_text(article: GoldArticle) -> None:
    assert article.text
    assert article.gold["article"]["id"] == article.id
    for span in spans(article.gold):
        assert article.text[span["start"] : span["end"]] == span["text"]
    for planted in article.planted:
        assert 0 <= planted.start < planted.end <= len(article.text)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_references_are_known(article: GoldArticle) -> None:
    gold = article.gold
    quantities, temporals = ({fact["id"] for fact in gold[layer]} for layer in ("quantities", "temporals"))
    for claim in gold["claims"]:
        assert claim["quantity"] in quantities
        assert claim["base"] in quantities | {None}
        assert claim["period"] in temporals | {None}
    for check in gold["checks"]:
        assert set(check["quantities"]) <= quantities
        assert set(check.get("temporals", ())) <= temporals


def test_the_manifest_tells_what_is_there() -> None:
    entries = json.loads((HOME / "manifest.json").read_text("utf-8"))["articles"]
    assert len({entry["id"] for entry in entries}) == len(entries)
    for entry in entries:
        for key, file in (("text_sha256", f"articles/{entry['id']}.txt"), ("gold_sha256", f"gold/{entry['id']}.json")):
            assert hashlib.sha256((HOME / file).read_bytes()).hexdigest() == entry[key], file
    assert {file.stem for file in (HOME / "articles").iterdir()} == {entry["id"] for entry in entries}
    assert {file.stem for file in (HOME / "gold").iterdir()} == {entry["id"] for entry in entries}


def test_the_manifest_lists_the_news() -> None:
    entries = json.loads((HOME / "manifest.json").read_text("utf-8"))["news"]
    files = {file.stem: hashlib.sha256(file.read_bytes()).hexdigest() for file in (HOME / "news").iterdir()}
    assert files == {entry["id"]: entry["text_sha256"] for entry in entries}


def test_articles_of_one_cluster_share_a_split() -> None:
    clusters = defaultdict(set)
    for article in ARTICLES:
        assert article.split in ("train", "dev", "test")
        if article.cluster:
            clusters[article.cluster].add(article.split)
    assert clusters
    assert all(len(splits) == 1 for splits in clusters.values())


def test_one_split_can_be_loaded() -> None:
    parts = [corpora.load(split=split) for split in ("train", "dev", "test")]
    assert sum(map(len, parts)) == len(ARTICLES)
    assert all(parts)


def test_first_labels_are_of_the_same_articles() -> None:
    first = corpora.labels("a")
    assert set(first) <= {article.id for article in ARTICLES}
    assert set(corpora.labels("b")) <= set(first)


def test_a_folder_without_gold_is_told(tmp_path: Any) -> None:
    with pytest.raises(FileNotFoundError, match="no gold"):
        corpora.load(tmp_path)


def test_gold_of_another_text_is_refused(tmp_path: Any) -> None:
    (tmp_path / "a.txt").write_text("một", "utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"article": {"id": "a", "sha256": "0"}}), "utf-8")
    with pytest.raises(ValueError, match="another text"):
        corpora.load(tmp_path)


def test_articles_may_stand_in_one_file(tmp_path: Any) -> None:
    text = "Sáng 3/10,\r\nđoàn họp\u2028tại xã"
    digest = hashlib.sha256(text.encode()).hexdigest()
    line = json.dumps({"text": text, "published": "4/10/2018"}, ensure_ascii=False)
    (tmp_path / "articles.jsonl").write_text(line + "\n\n", "utf-8")
    (tmp_path / "a.json").write_text(json.dumps({"article": {"id": "a", "sha256": digest}}), "utf-8")
    [article] = corpora.load(tmp_path)
    assert (article.text, article.published) == (text, "4/10/2018")


@pytest.mark.parametrize("layer", LAYERS)
def test_phrases(layer: str) -> None:
    phrases = corpora.phrases(layer)
    assert sum(bool(phrase.facts) for phrase in phrases) >= 25
    assert sum(not phrase.facts for phrase in phrases) >= 15
    assert len({phrase.text for phrase in phrases}) == len(phrases)
    for article in corpora.as_articles(layer):
        assert article.text
        for span in spans(article.gold):
            assert article.text[span["start"] : span["end"]] == span["text"]


def test_a_phrase_must_hold_its_quotes(tmp_path: Any) -> None:
    table = '[[positive]]\ntext = "một"\nfacts = [{{ quote = "{}" }}]\n[[negative]]\ntext = "hai"{}\n'
    path = tmp_path / "temporals.toml"
    for quote, more in (("ba", ""), ("một", '\nfacts = [{ quote = "hai" }]')):
        path.write_text(table.format(quote, more), "utf-8")
        with pytest.raises(ValueError, match="temporals"):
            corpora.phrases("temporals", tmp_path)
