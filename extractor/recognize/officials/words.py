"""The words that join or part names and offices."""

from extractor.vocabulary import load

JOINTS = load(
    __package__,
    "joints.toml",
    {
        "after_name",
        "between",
        "boards",
        "life",
        "parting",
        "seats",
        "several",
        "listing",
        "party",
        "past",
        "abroad",
        "implied",
        "headless",
        "fields",
        "kin",
        "whole",
        "firms",
        "sole",
        "committees",
        "duties",
        "places",
        "speech",
        "cities",
    },
)
