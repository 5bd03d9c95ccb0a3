"""Copy what we use of other people's front-end files from `node_modules` into `followup/static/vendor`.

Run by maintainers through `make vendor`; the results are committed, so neither running nor testing needs Node.
Each package gets a folder NAME-VERSION with its licence and a manifest, SHA256SUMS, that a test holds it to.
Of Designsystemet only the parts we use are taken, joined in the package's own order and cascade layers: a page
then loads one file of 15 kB over the line instead of 26 kB.
"""

import hashlib
import json
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
MODULES = ROOT / "node_modules"
VENDOR = ROOT / "followup" / "static" / "vendor"

BASE_PARTS = ("base", "paragraph", "validation-message")
COMPONENT_PARTS = (
    "data-size-workaround",
    "heading",
    "label",
    "link",
    "button",
    "input",
    "field",
    "fieldset",
    "alert",
    "skip-link",
    "details",
    "list",
    "card",
    "divider",
    "pagination",
    "tag",
    "error-summary",
    "table",
    "breadcrumbs",
)
FONTS = tuple(
    f"inter-{script}-{weight}-normal.woff2" for script in ("latin", "latin-ext") for weight in (400, 600)
)


def vendor_designsystemet() -> Path:
    """Join the theme and the parts we use into one `designsystemet.css`."""
    package = MODULES / "@digdir" / "designsystemet-css"
    folder = _fresh_folder(package, "designsystemet-css")
    parts = package / "dist" / "src"
    css = "".join(
        (
            "@layer ds.theme, ds.base, ds.components;",
            (package / "dist" / "theme" / "designsystemet.css").read_text(encoding="utf-8"),
            _layer("ds.base", parts, BASE_PARTS),
            _layer("ds.components", parts, COMPONENT_PARTS),
            "\n",
        )
    )
    (folder / "designsystemet.css").write_text(css, encoding="utf-8")
    return folder


def vendor_inter() -> Path:
    """Copy the two weights we set text in, for Latin letters with and without Sami and Kven ones."""
    package = MODULES / "@fontsource" / "inter"
    folder = _fresh_folder(package, "inter")
    for name in FONTS:
        shutil.copyfile(package / "files" / name, folder / name)
    return folder


def write_manifest(folder: Path) -> None:
    """List the SHA-256 of every file, in the format `sha256sum --check` reads."""
    files = sorted(path for path in folder.iterdir() if path.name != "SHA256SUMS" and path.suffix != ".gz")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="ascii")


def _layer(name: str, parts: Path, chosen: tuple[str, ...]) -> str:
    css = "\n".join((parts / f"{part}.css").read_text(encoding="utf-8") for part in chosen)
    return f"\n@layer {name}{{{css}}}"


def _fresh_folder(package: Path, name: str) -> Path:
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    for old in VENDOR.glob(f"{name}-*"):
        shutil.rmtree(old)
    folder = VENDOR / f"{name}-{version}"
    folder.mkdir(parents=True)
    shutil.copyfile(package / "LICENSE", folder / "LICENSE")
    return folder


if __name__ == "__main__":
    for made in (vendor_designsystemet(), vendor_inter()):
        write_manifest(made)
