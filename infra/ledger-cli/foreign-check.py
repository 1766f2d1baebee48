#!/usr/bin/env python3
"""Checks a log or a bundle with nothing of Tallystick: Python's standard library, and openssl for Ed25519.

It was written from the public formats: c2sp.org/signed-note, tlog-checkpoint, tlog-cosignature, tlog-tiles, tlog-proof; RFC 6962.

    foreign-check.py LOG --key KEY [--witness KEY]... [--older FILE]... [--user NAME:PASSWORD]

LOG is a folder (a bundle unpacked) or an address (http://host/tlog). Exit code: 0 sound, 1 not, 2 it cannot be run.
"""

import argparse
import base64
import hashlib
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request

X509 = bytes.fromhex("302a300506032b6570032100")


class Wrong(Exception):
    pass


def require(holds, otherwise):
    if not holds:
        raise Wrong(otherwise)


def unbase64(text):
    raw = base64.b64decode(text, validate=True)
    require(base64.b64encode(raw).decode() == text, "not canonical base64: " + text[:40])
    return raw


# Keys and signatures ------------------------------------------------------------------------------------------------------


class Key:
    def __init__(self, text):
        self.name, self.id, encoded = text.strip().split("+", 2)
        raw = unbase64(encoded)
        self.kind, self.public = raw[0], raw[1:]
        require(self.kind in (1, 4) and len(self.public) == 32, "not an Ed25519 key: " + text)
        digest = hashlib.sha256(self.name.encode() + b"\n" + raw).digest()[:4]
        require(digest.hex() == self.id, "the id of the key is not the one of its name and bytes: " + text)

    def verifies(self, message, signature):
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("key", "message", "signature")]
            for path, content in zip(paths, (X509 + self.public, message, signature)):
                with open(path, "wb") as file:
                    file.write(content)
            command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths[0]]
            command += ["-rawin", "-in", paths[1], "-sigfile", paths[2]]
            return subprocess.run(command, capture_output=True, check=False).returncode == 0


def note(raw):
    text, found, below = raw.decode().rpartition("\n\n")
    require(found and below.endswith("\n"), "not a signed note")
    signatures = []
    for line in below[:-1].split("\n"):
        dash, name, encoded = line.split(" ")
        require(dash == "\u2014", "not a signature line: " + line)
        signatures.append((name, unbase64(encoded)))
    return text + "\n", signatures


def signed(text, signatures, key):
    """The times at which the key signed (a witness), or 0 (a log); a signature of it that does not verify is an error."""
    times = []
    for name, raw in signatures:
        if name != key.name or raw[:4].hex() != key.id:
            continue
        body, message, time = raw[4:], text.encode(), 0
        if key.kind == 4:
            (time,) = struct.unpack(">Q", body[:8])
            body, message = body[8:], b"cosignature/v1\ntime %d\n" % time + message
        require(len(body) == 64 and key.verifies(message, body), "the signature of " + name + " does not verify")
        times.append(time)
    return times


class Checkpoint:
    def __init__(self, raw, key):
        self.text, self.signatures = note(raw)
        lines = self.text.split("\n")
        self.origin, self.size, self.root = lines[0], int(lines[1]), unbase64(lines[2])
        require(self.origin == key.name, "the checkpoint is of " + self.origin)
        require(signed(self.text, self.signatures, key), "the log did not sign the checkpoint")


# Trees --------------------------------------------------------------------------------------------------------------------


def leaf(entry):
    return hashlib.sha256(b"\0" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root(hashes):
    """RFC 6962 section 2.1, by perfect subtrees from left to right."""
    stack = []
    for number, one in enumerate(hashes, 1):
        while number % 2 == 0:
            one, number = node(stack.pop(), one), number // 2
        stack.append(one)
    if not stack:
        return hashlib.sha256(b"").digest()
    top = stack.pop()
    while stack:
        top = node(stack.pop(), top)
    return top


def included(hash_, index, size, proof):
    """The root an inclusion proof leads to (RFC 9162 section 2.1.3.2)."""
    require(0 <= index < size, "no such index")
    at, last = index, size - 1
    for sibling in proof:
        require(last > 0, "the proof is too long")
        if at % 2 or at == last:
            hash_ = node(sibling, hash_)
            while at and not at % 2:
                at, last = at // 2, last // 2
        else:
            hash_ = node(hash_, sibling)
        at, last = at // 2, last // 2
    require(last == 0, "the proof is too short")
    return hash_


# Where it is ----------------------------------------------------------------------------------------------------------------


class Folder:
    def __init__(self, path):
        self.path = path

    def read(self, name):
        try:
            with open(os.path.join(self.path, name), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def list(self, name):
        path = os.path.join(self.path, name)
        return sorted(os.listdir(path)) if os.path.isdir(path) else []


class Address:
    def __init__(self, prefix, user):
        self.prefix, self.user = prefix.rstrip("/"), user

    def read(self, name):
        request = urllib.request.Request(self.prefix + "/" + name)
        if self.user:
            request.add_header("Authorization", "Basic " + base64.b64encode(self.user.encode()).decode())
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.read()
        except urllib.error.HTTPError as error:
            require(error.code == 404, self.prefix + "/" + name + " answers " + str(error.code))
            return None

    def list(self, name):
        return []


def tile_path(level, number, width):
    groups = ["%03d" % (number % 1000)]
    while number >= 1000:
        number //= 1000
        groups.insert(0, "x%03d" % (number % 1000))
    return "tile/%s/%s%s" % (level, "/".join(groups), "" if width == 256 else ".p/%d" % width)


def rows(size):
    for number in range((size + 255) // 256):
        yield number, min(256, size - number * 256)


def leaves(log, size):
    hashes = []
    for number, width in rows(size):
        tile = log.read(tile_path(0, number, width))
        require(tile is not None and len(tile) == 32 * width, "tile %d of level 0 is missing" % number)
        hashes += [tile[i : i + 32] for i in range(0, len(tile), 32)]
    return hashes


def tiles_above(log, hashes):
    """Every tile of every level has to be what the leaves make."""
    level, row = 0, hashes
    while len(row) >= 256:
        row = [root(row[i : i + 256]) for i in range(0, len(row) // 256 * 256, 256)]
        level += 1
        for number, width in rows(len(row)):
            there = log.read(tile_path(level, number, width))
            require(there == b"".join(row[number * 256 : number * 256 + width]), "a tile of level %d is wrong" % level)


def entries(log, hashes):
    count = 0
    for number, width in rows(len(hashes)):
        bundle = log.read(tile_path("entries", number, width))
        first = number * 256
        require(bundle is not None, "position %d: the entries are missing" % (first + 1))
        at = 0
        for index in range(first, first + width):
            (length,) = struct.unpack(">H", bundle[at : at + 2])
            entry = bundle[at + 2 : at + 2 + length]
            at += 2 + length
            require(len(entry) == length and leaf(entry) == hashes[index], "position %d: not what was signed" % (index + 1))
            (position,) = struct.unpack(">Q", entry[1:9])
            require(entry[0] == 1 and position == index + 1, "position %d: says %d" % (index + 1, position))
            count += 1
        require(at == len(bundle), "a bundle of entries has more than it should")
    return count


def proofs(log, key, checkpoint):
    count = 0
    for name in log.list("proofs"):
        position = int(name.split(".")[0])
        head, _, below = log.read("proofs/" + name).decode().partition("\n\n")
        lines = head.split("\n")
        require(lines.pop(0) == "c2sp.org/tlog-proof@v1", "position %d: not a proof" % position)
        if lines[0].startswith("extra "):
            lines.pop(0)
        index = int(lines.pop(0)[len("index ") :])
        entry = log.read("entries/%012d.entry" % position)
        require(entry is not None and index == position - 1, "position %d: entry and proof do not fit" % position)
        text, _ = note(below.encode())
        proved = checkpoint if text == checkpoint.text else Checkpoint(below.encode(), key)
        top = included(leaf(entry), index, proved.size, [unbase64(line) for line in lines])
        require(top == proved.root, "position %d: not what was signed" % position)
        count += 1
    return count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("log")
    parser.add_argument("--key", required=True)
    parser.add_argument("--witness", action="append", default=[])
    parser.add_argument("--older", action="append", default=[])
    parser.add_argument("--user")
    given = parser.parse_args()
    if not shutil.which("openssl"):
        print("openssl is needed for Ed25519", file=sys.stderr)
        return 2
    try:
        log = Address(given.log, given.user) if "://" in given.log else Folder(given.log)
        key = Key(given.key)
        raw = log.read("checkpoint")
        require(raw is not None, "there is no checkpoint")
        checkpoint = Checkpoint(raw, key)
        for witness in map(Key, given.witness):
            require(signed(checkpoint.text, checkpoint.signatures, witness), "not cosigned by " + witness.name)
        if log.list("proofs"):
            print("SOUND: %d events proved by a checkpoint of size %d" % (proofs(log, key, checkpoint), checkpoint.size))
            return 0
        hashes = leaves(log, checkpoint.size)
        count = entries(log, hashes) if given.user or isinstance(log, Folder) else 0
        require(root(hashes) == checkpoint.root, "the leaves do not give the signed root")
        tiles_above(log, hashes)
        for path in given.older:
            with open(path, "rb") as file:
                older = Checkpoint(file.read(), key)
            require(older.size <= checkpoint.size, "cut off: %s covers %d, there are %d" % (path, older.size, checkpoint.size))
            require(root(hashes[: older.size]) == older.root, "%s is of another history" % path)
        print("SOUND: %d hashes, %d entries, %d older checkpoints" % (len(hashes), count, len(given.older)))
        return 0
    except (Wrong, ValueError, IndexError, struct.error) as wrong:
        print("NOT SOUND: %s" % wrong)
        return 1


if __name__ == "__main__":
    sys.exit(main())
