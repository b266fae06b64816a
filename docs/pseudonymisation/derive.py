"""Computes the tokens of test-vectors.json from nothing but this page's formulas: python3 derive.py test-vectors.json"""
import hashlib, hmac, json, struct, sys

def lp(text): return struct.pack(">I", len(text)) + text
def mac(key, data): return hmac.new(key, data, hashlib.sha256).digest()
def expand(key, info): return mac(key, info + b"\x01")  # HKDF-Expand to 32 bytes (RFC 5869)

for v in json.load(open(sys.argv[1], encoding="utf-8"))["derivations"]:
    tenant, domain, field, format, canonical = (v[name].encode() for name in ("tenant", "domain", "field", "format", "canonical"))
    domain_key = expand(mac(b"CityRights/ps/v1", bytes.fromhex(v["root"])), lp(tenant) + lp(domain))
    key = expand(domain_key, lp(b"hmac-sha256-128") + lp(field) + lp(format + b"@%d" % v["canonicalVersion"]))
    bits = int.from_bytes(mac(key, lp(canonical))[:16], "big") << 2  # 128 bits and two pad bits of zero
    body = [bits >> 5 * place & 31 for place in range(26)]  # from the right
    doubled = [value * (2 - place % 2) for place, value in enumerate(body + [int(digit) for digit in reversed(str(v["keyVersion"]))])]
    letters = [*reversed(body), -sum(value // 32 + value % 32 for value in doubled) % 32]
    print(v["prefix"], v["keyVersion"], "".join("0123456789ABCDEFGHJKMNPQRSTVWXYZ"[value] for value in letters), sep="_")
