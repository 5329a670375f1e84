"""Measures the polygons of write-input.ts with GEOS and prints golden.json: what our own unions are held against."""
import datetime
import json
import math
import os
import sys

import shapely
import shapely.geos
from shapely.geometry import Polygon
from shapely.ops import unary_union

LEVELS = (1, 2, 3)
SEGMENTS_PER_QUADRANT = 4
# A gap between two grown buildings within this of nothing would be decided by rounding, not by the geometry.
STEADY_METERS = 0.001


def read_polygons(polygons):
    shapes = [Polygon(rings[0], rings[1:]) for rings in polygons]
    wrong = [row for row, shape in enumerate(shapes) if not shape.is_valid]
    if wrong:
        sys.exit(f"{len(wrong)} polygons are not valid, first row {wrong[0]}")
    return shapes


def measure(shape):
    parts = getattr(shape, "geoms", [shape])
    return {"area": shape.area, "parts": len(parts), "holes": sum(len(part.interiors) for part in parts)}


def measure_levels(shapes, labels):
    unions = (unary_union([shape for shape, label in zip(shapes, labels) if label == level]) for level in LEVELS)
    return [{"level": level, **measure(union)} for level, union in zip(LEVELS, unions)]


def without_area(levels):
    return [{key: value for key, value in level.items() if key != "area"} for level in levels]


def check_ground(shapes, name):
    """No two of the polygons share ground: their union is as large as they are together."""
    total = math.fsum(shape.area for shape in shapes)
    if abs(unary_union(shapes).area - total) > 1e-9 * total:
        sys.exit(f"{name}: polygons overlap")
    return total


def measure_coverage(coverage):
    shapes = read_polygons(coverage["polygons"])
    cell_area = check_ground(shapes, f"coverage of {coverage['count']}")
    dates = [{"date": day["date"], "levels": measure_levels(shapes, day["labels"])} for day in coverage["dates"]]
    return {"count": coverage["count"], "cellArea": cell_area, "dates": dates}


def measure_variant(coverage, measured, variant):
    """What is true is what GEOS says of the undistorted coverage; beside it what a union without snapping makes of the copy."""
    shapes = [Polygon(rings[0], rings[1:]) for rings in variant["polygons"]]
    dates = [
        {"date": day["date"], "true": without_area(true["levels"]), "unsnapped": measure_levels(shapes, day["labels"])}
        for day, true in zip(coverage["dates"], measured["dates"])
    ]
    about = {key: value for key, value in variant.items() if key != "polygons"}
    return {**about, "count": coverage["count"], "dates": dates}


def measure_buildings(buildings):
    shapes = read_polygons(buildings["polygons"])
    footprint_area = check_ground(shapes, f"{buildings['count']} buildings")

    def grown(meters):
        # The number of segments by position: its name differs between shapely 1.8 and 2.
        return measure(unary_union([shape.buffer(meters, SEGMENTS_PER_QUADRANT) for shape in shapes]))

    meters = buildings["meters"]
    answer = grown(meters)
    for near in (grown(meters - STEADY_METERS), grown(meters + STEADY_METERS)):
        if (near["parts"], near["holes"]) != (answer["parts"], answer["holes"]):
            sys.exit(f"{buildings['count']} buildings: a millimetre decides about parts or holes; choose another seed")
    return {"count": buildings["count"], "footprintArea": footprint_area, "meters": meters,
            "segmentsPerQuadrant": SEGMENTS_PER_QUADRANT, **answer}


def main(folder):
    with open(os.path.join(folder, "input.json"), encoding="utf-8") as file:
        given = json.load(file)
    measured = [measure_coverage(coverage) for coverage in given["coverages"]]
    made = {
        "on": datetime.date.today().isoformat(),
        "generator": given["generator"],
        "seed": given["seed"],
        "geos": ".".join(map(str, shapely.geos.geos_version)),
        "shapely": shapely.__version__,
    }
    variants = [
        measure_variant(coverage, true, variant)
        for coverage, true in zip(given["coverages"], measured) for variant in coverage["variants"]
    ]
    buildings = [measure_buildings(entry) for entry in given["buildings"]]
    print(json.dumps({"made": made, "coverages": measured, "variants": variants, "buildings": buildings}, indent=1))


if __name__ == "__main__":
    main(sys.argv[1])
