#!/usr/bin/env python3
"""Draws pairs of statements to be labelled as one claim or two: usage draw.py READINGS.jsonl > pairs.json

READINGS.jsonl is what `claimline read FOLDER --format jsonl` prints. Three strata: "block" (kind, place or thing in common; three of five
within two days), "place" (the same place within seven days), "random". The seed is fixed, so the same readings give the same pairs.
Reports that are held out for reading are left out. Only offsets are printed.
"""
import json
import random
import sys

HELD_OUT = {"2025-12-17", "2026-02-26", "2026-03-05"}
SEED = 20250701


def day(date):
    year, month, number = (int(part) for part in date.split("-"))
    return year * 372 + month * 31 + number


def load(path):
    for line in open(path, encoding="utf-8"):
        reading = json.loads(line)
        date = reading["document"]["published"]["value"]
        if date in HELD_OUT:
            continue
        for statement in reading["statements"]:
            about = statement["about"]
            if not about or statement["stance"] == "deny":
                continue
            thing = (about["object"] or "").split()
            yield {
                "report": date,
                "start": statement["content"]["start"],
                "end": statement["content"]["end"],
                "cued": statement["cue"] is not None,
                "place": about["place"],
                "block": (about["type"].split(".")[0], about["place"] or (thing[-1] if thing else None)),
            }


def pairs(groups, count, fits, draw):
    chosen = set()
    keys = sorted(groups)
    for _ in range(200000):
        if len(chosen) == count:
            break
        group = groups[draw.choice(keys)]
        a, b = draw.sample(group, 2)
        if fits(a, b):
            chosen.add(tuple(sorted([(a["report"], a["start"], a["end"], a["cued"]), (b["report"], b["start"], b["end"], b["cued"])])))
    return sorted(chosen)


def grouped(statements, key):
    groups = {}
    for statement in statements:
        value = key(statement)
        if value is not None:
            groups.setdefault(str(value), []).append(statement)
    return {k: g for k, g in groups.items() if len(g) > 1}


def apart(a, b):
    return abs(day(a["report"]) - day(b["report"]))


def main():
    statements = list(load(sys.argv[1]))
    draw = random.Random(SEED)
    blocks = grouped(statements, lambda s: s["block"] if s["block"][1] else None)
    near = {k: g for k, g in blocks.items()}
    drawn = [("block", p) for p in pairs(near, 60, lambda a, b: apart(a, b) <= 2, draw)]
    drawn += [("block", p) for p in pairs(blocks, 40, lambda a, b: True, draw)]
    drawn += [("place", p) for p in pairs(grouped(statements, lambda s: s["place"]), 50, lambda a, b: apart(a, b) <= 7, draw)]
    drawn += [("random", p) for p in pairs({"all": statements}, 50, lambda a, b: True, draw)]
    print("[")
    for number, (stratum, (a, b)) in enumerate(drawn):
        end = "," if number + 1 < len(drawn) else ""
        sides = [{"report": s[0], "start": s[1], "end": s[2], "cued": s[3]} for s in (a, b)]
        print(" " + json.dumps({"stratum": stratum, "set": "open" if number % 2 == 0 else "score", "a": sides[0], "b": sides[1], "same": None}) + end)
    print("]")


if __name__ == "__main__":
    main()
