#!/usr/bin/env python3
"""Compares scores with the figures last reached; a figure may rise, never fall.

ratchet.py EXPECTED.json SCORE.json LINKS.json SEGMENTATION.json REFERENCES.json [--raise]
--raise writes figures that rose into EXPECTED.json (a deliberate step, to be committed).
"""
import json
import sys


def reached(score, links, segmentation, references):
    figures = {}
    for name, value in score.items():
        if name == "per_type":
            continue
        figures[name] = value["f1"] if isinstance(value, dict) else value
    figures["links_ndcg10"] = links["ndcg10"]
    figures["links_decision"] = links["link"]["f1"]
    figures["segmentation_f1"] = segmentation["f1"]
    figures["references_exact"] = references["exact"]["all"]["f1"]
    figures["references_overlap"] = references["overlap"]["all"]["f1"]
    return figures


def main():
    arguments = [a for a in sys.argv[1:] if a != "--raise"]
    expected_file, *figure_files = arguments
    expected = json.load(open(expected_file, encoding="utf-8"))
    figures = reached(*(json.load(open(f, encoding="utf-8")) for f in figure_files))
    fallen = False
    for name, floor in expected.items():
        value = figures.get(name)
        fell = value is None or value < floor
        fallen |= fell
        print(f"{name:16} {value if value is not None else '-':>7}  last reached {floor}{'   FELL' if fell else ''}")
    if "--raise" in sys.argv:
        risen = {n: max(v, expected.get(n, 0)) for n, v in figures.items()}
        with open(expected_file, "w", encoding="utf-8") as f:
            json.dump(risen, f, indent=2)
            f.write("\n")
    sys.exit(1 if fallen else 0)


main()
