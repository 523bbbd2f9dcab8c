"""Fills a Word template with docxtpl some times over and writes how many milliseconds each took."""

import json
import sys
import time

from docxtpl import DocxTemplate

REPETITIONS = 9

template, values, output, times = sys.argv[1:]
with open(values, encoding="utf-8") as file:
    context = json.load(file)
taken = []
for _ in range(REPETITIONS):
    start = time.perf_counter()
    document = DocxTemplate(template)
    document.render(context)
    document.save(output)
    taken.append((time.perf_counter() - start) * 1000)
with open(times, "w", encoding="utf-8") as file:
    file.write(" ".join(f"{one:.3f}" for one in taken))
