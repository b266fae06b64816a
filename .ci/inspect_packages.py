"""Looks into the packed packages: inspect_packages.py FOLDER REPOSITORY_ROOT. Prints what is wrong; exits with 1 then."""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

# The nuspec has one of several namespaces, by what the package holds.
NUSPEC = "{*}"
EXTENSIONS = "Microsoft.Extensions."
CORE = "CityRights.Sdk"
TOOL = "CityRights.Tool"

# Exactly what each package brings with it.
DEPENDENCIES = {
    CORE: {EXTENSIONS + "DependencyInjection.Abstractions", EXTENSIONS + "Logging.Abstractions", EXTENSIONS + "Options"},
    "CityRights.Sdk.Sqlite": {CORE, "Microsoft.Data.Sqlite"},
    "CityRights.Sdk.Files": {CORE, "Sylvan.Data.Csv"},
    "CityRights.Sdk.AspNetCore": {CORE},
    TOOL: set(),
}
FRAMEWORKS = {"CityRights.Sdk.AspNetCore": {"Microsoft.AspNetCore.App"}}
EVERYWHERE = ["README.md", "LICENSE", "NOTICE", "icon.png"]
SYMBOLS_LIVE_IN_SNUPKG = ".pdb"


def problems_of(path, root):
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        nuspec = ElementTree.fromstring(package.read(next(name for name in names if name.endswith(".nuspec"))))
        metadata = nuspec.find(NUSPEC + "metadata")
        ident = metadata.find(NUSPEC + "id").text
        yield from (f"lacks {name}" for name in EVERYWHERE if name not in names)
        yield from (f"metadata lacks {tag}" for tag in ("description", "tags", "readme", "icon", "projectUrl", "repository", "license")
                    if metadata.find(NUSPEC + tag) is None)
        if metadata.find(NUSPEC + "license").text != "Apache-2.0":
            yield "is under another licence"
        if ident not in DEPENDENCIES:
            yield "is not expected: say here what it may bring"
            return
        found = {item.attrib["id"] for item in nuspec.findall(".//" + NUSPEC + "dependency")}
        if found != DEPENDENCIES[ident]:
            yield f"depends on {sorted(found)}, expected {sorted(DEPENDENCIES[ident])}"
        frameworks = {item.attrib["name"] for item in nuspec.findall(".//" + NUSPEC + "frameworkReference")}
        if frameworks != FRAMEWORKS.get(ident, set()):
            yield f"refers to the frameworks {sorted(frameworks)}"
        if ident != TOOL:
            libraries = [name for name in names if name.startswith("lib/") and name.endswith(".dll")]
            if libraries != [f"lib/net10.0/{ident}.dll"]:
                yield f"ships {libraries}"
            if f"lib/net10.0/{ident}.xml" not in names:
                yield "lacks its XML documentation"
            if any(name.endswith(SYMBOLS_LIVE_IN_SNUPKG) for name in names):
                yield "ships symbols that belong into the snupkg"
        elif not any(name.endswith("DotnetToolSettings.xml") for name in names):
            yield "is not a tool"
        for name in names:
            if name.endswith(".dll") and "CityRights" in name and root.encode() in package.read(name):
                yield f"{name} names a folder of the machine that built it"


def main():
    folder, root = pathlib.Path(sys.argv[1]), sys.argv[2]
    packages = sorted(folder.glob("*.nupkg"))
    wrong = [f"{path.name} {problem}" for path in packages for problem in problems_of(path, root)]
    found = {path.name.rsplit(".", 4)[0] for path in packages}
    wrong += [f"{ident} was not packed" for ident in sorted(DEPENDENCIES.keys() - found)]
    wrong += [f"{ident} has no symbols package" for ident in sorted(DEPENDENCIES) if not list(folder.glob(f"{ident}.[0-9]*.snupkg"))]
    for line in wrong or [f"{len(packages)} packages are as they should be"]:
        print(line)
    return 1 if wrong else 0


sys.exit(main())
