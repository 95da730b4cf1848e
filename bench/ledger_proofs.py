"""How large a proof is that anyone can check offline: one record of a million, with the log's and four witnesses'
signatures. Made of a tree whose entries are all the same, which changes no size."""

from __future__ import annotations

from .samples import Emit

SIZE = 1_000_000
INDEX = 987_654


def run(emit: Emit) -> None:
    from ledger.tlog import merkle, tiles
    from ledger.tlog.cosignatures import Cosigner
    from ledger.tlog.notes import Checkpoint, Note, SigningKey
    from ledger.tlog.policies import Policy
    from ledger.tlog.proof_files import ProofFile

    perfect = [merkle.leaf_hash(b"same")]
    for _ in range(SIZE.bit_length()):
        perfect.append(merkle.node_hash(perfect[-1], perfect[-1]))

    def read(level: int, number: int, width: int) -> bytes:
        return perfect[tiles.TILE_HEIGHT * level] * width

    log = SigningKey("digital-bay-area.gov.example/ledger/2026", bytes(32))
    cosigners = {
        name: Cosigner(f"{name}.witness.digital-bay-area.gov.example", name.encode().ljust(32)) for name in NAMES
    }
    body = Checkpoint(log.name, SIZE, tiles.root_from_tiles(SIZE, read)).body()
    note = Note(body, (log.sign(body), *(cosigner.cosign(body, 1_790_000_000) for cosigner in cosigners.values())))
    proof = ProofFile(INDEX, tuple(tiles.inclusion_from_tiles(INDEX, SIZE, read)), note.encode())
    lines = [
        f"log {log.verifier()}",
        *(f"witness {name} {cosigner.verifier()}" for name, cosigner in cosigners.items()),
    ]
    policy = Policy.parse("\n".join([*lines, f"group final 3 {' '.join(NAMES)}", "quorum final", ""]))
    if not proof.verify(b"same", policy).satisfied:
        raise SystemExit("the benchmark's own proof does not hold")
    emit("proof_size", len(proof.encode()), "bytes", need="<= 2048", entries=SIZE, cosignatures=len(cosigners))


NAMES = ("gd", "hk", "mo", "neutral")
