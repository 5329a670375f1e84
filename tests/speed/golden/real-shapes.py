"""Measures real shapes with GEOS and prints real-shapes.json: python3 real-shapes.py [folder of the data]"""
import gzip
import json
import math
import os
import sys

import shapely
import shapely.geos
from shapely.geometry import shape
from shapely.ops import transform, unary_union
from shapely.strtree import STRtree

FILES = ("shanghai-2022-compounds", "shenzhen-nanshan-buildings", "north-bayreuth-landuse")
LEVELS = (1, 2, 3)
# Neighbours surveyed this near each other have a common border: what the outlines join.
JOINED_METERS = 0.25
# What is narrower on average than that is no ground but the difference of two surveys.
SLIVER_METERS = 0.25


def read_shapes(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        shapes = [shape(feature["geometry"]) for feature in json.load(file)["features"]]
    bounds = [one.bounds for one in shapes]
    west, south = (min(one[axis] for one in bounds) for axis in (0, 1))
    east, north = (max(one[axis] for one in bounds) for axis in (2, 3))
    longitude, latitude = (west + east) / 2, (south + north) / 2
    angle = math.radians(latitude)
    # Arcs of the parallel and the meridian on the WGS-84 ellipsoid.
    across = 111412.84 * math.cos(angle) - 93.5 * math.cos(3 * angle) + 0.118 * math.cos(5 * angle)
    along = 111132.92 - 559.82 * math.cos(2 * angle) + 1.175 * math.cos(4 * angle) - 0.0023 * math.cos(6 * angle)
    return [transform(lambda x, y: ((x - longitude) * across, (y - latitude) * along), one) for one in shapes]


def groups_of(shapes):
    """Chains of shapes that stand within the distance of each other."""
    above = list(range(len(shapes)))

    def find(item):
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    place = {id(one): i for i, one in enumerate(shapes)}
    tree = STRtree(shapes)
    for i, one in enumerate(shapes):
        for near in tree.query(one.buffer(JOINED_METERS)):
            j = place[id(near)]
            if j > i and one.distance(near) <= JOINED_METERS:
                above[find(i)] = find(j)
    groups = {}
    for i, one in enumerate(shapes):
        groups.setdefault(find(i), []).append(one)
    return list(groups.values())


def measure_levels(shapes):
    """Every fourth shape has no level; a stricter level takes the ground of the others."""
    measured = []
    for level in LEVELS:
        stricter = unary_union([one for i, one in enumerate(shapes) if i % 4 > level])
        own = [unary_union(group).difference(stricter) for group in groups_of([one for i, one in enumerate(shapes) if i % 4 == level])]
        drawn = [one for one in own if one.area > one.length * SLIVER_METERS]
        measured.append({"level": level, "outlines": len(drawn), "area": math.fsum(one.area for one in own)})
    return measured


def measure_file(folder, name):
    shapes = read_shapes(os.path.join(folder, name + ".geojson.gz"))
    invalid = [i for i, one in enumerate(shapes) if not one.is_valid]
    valid = [one for one in shapes if one.is_valid]
    together = groups_of(valid)
    return {"file": name, "count": len(shapes), "invalid": invalid, "levels": measure_levels(valid),
            "together": {"outlines": len(together), "area": unary_union(valid).area}}


if __name__ == "__main__":
    made = {"geos": ".".join(map(str, shapely.geos.geos_version)), "shapely": shapely.__version__}
    print(json.dumps({"made": made, "files": [measure_file(sys.argv[1], name) for name in FILES]}, indent=1))
