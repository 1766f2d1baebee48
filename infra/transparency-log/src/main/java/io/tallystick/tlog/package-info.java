/**
 * A transparency log in the formats of C2SP, for logs and for those who check them.
 *
 * <p>An {@link io.tallystick.tlog.AppendableTree} takes entries and leaves {@link io.tallystick.tlog.Tile}s in a {@link
 * io.tallystick.tlog.TileStore}; a {@link io.tallystick.tlog.Checkpoint} signed as a {@link io.tallystick.tlog.SignedNote}
 * says what the tree was at a size. From tiles, {@link io.tallystick.tlog.Proofs} proves that an entry is in a tree and that
 * a tree extends an earlier one; {@link io.tallystick.tlog.ProofFile} is such a proof in one file. A {@link
 * io.tallystick.tlog.Witness} cosigns checkpoints that extend what it saw before. A {@link io.tallystick.tlog.MapTree} commits to
 * how many entries each stream has, so that a {@link io.tallystick.tlog.MapProof} shows that none was left out.
 *
 * <p>Sources: RFC 6962 section 2.1, RFC 9162 section 2.1, RFC 8032, and signed-note, tlog-checkpoint, tlog-tiles,
 * tlog-cosignature, tlog-witness and tlog-proof of C2SP. Nothing here knows this project; nothing but the JDK is needed.
 */
@NullMarked
package io.tallystick.tlog;

import org.jspecify.annotations.NullMarked;
