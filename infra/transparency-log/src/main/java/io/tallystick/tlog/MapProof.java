package io.tallystick.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link MapTree} says of one key: the leaf at the end of the key's path, which is its own, that of another key, or none,
 * and the hashes beside the path. In the second and third case there is no stream of that key.
 *
 * <p>As text: {@code tallystick/map-proof@v1}, then {@code none} or {@code leaf <key> <entries> <chain>}, then one hash a line from the
 * root down; hashes in base64, lines ended by LF.
 *
 * @param found the leaf at the end of the path, if there is one
 * @param beside the hashes beside the path, from the root down
 */
public record MapProof(@Nullable MapLeaf found, List<Hash> beside) {
    private static final String HEADER = "tallystick/map-proof@v1";
    private static final String NONE = "none";
    private static final int BITS = 8 * Hash.LENGTH;
    private static final int LONGEST = 32_768;

    public MapProof {
        beside = List.copyOf(beside);
        if (beside.size() > BITS) {
            throw new MalformedException("a path has at most " + BITS + " hashes");
        }
    }

    /**
     * Checks what the map of the root says of the key.
     *
     * @return the stream's leaf, or nothing: then there is no such stream, which is proved too
     * @throws UnprovenException if the map of that root does not say so
     */
    public Optional<MapLeaf> check(Hash key, Hash root) {
        MapLeaf leaf = found;
        if (leaf != null) {
            for (int bit = 0; bit < beside.size(); bit++) {
                if (MapNode.bit(leaf.key(), bit) != MapNode.bit(key, bit)) {
                    throw new UnprovenException("the leaf is not on the path of the key");
                }
            }
        }
        Hash hash = leaf == null ? Hash.EMPTY_TREE : leaf.hash();
        for (int bit = beside.size() - 1; bit >= 0; bit--) {
            hash = MapNode.bit(key, bit)
                    ? MapNode.halves(beside.get(bit), hash)
                    : MapNode.halves(hash, beside.get(bit));
        }
        if (!hash.equals(root)) {
            throw new UnprovenException("the path does not lead to the root");
        }
        return leaf != null && leaf.key().equals(key) ? Optional.of(leaf) : Optional.empty();
    }

    /** Reads a proof. */
    public static MapProof parse(String text) {
        String checked = Lines.decode(text.getBytes(StandardCharsets.UTF_8), LONGEST, "the map proof");
        List<String> lines = Lines.of(checked);
        if (lines.size() < 2 || !lines.getFirst().equals(HEADER)) {
            throw new MalformedException("a map proof begins with " + HEADER);
        }
        MapLeaf found = null;
        if (!lines.get(1).equals(NONE)) {
            List<String> parts = List.of(lines.get(1).split(" ", -1));
            if (parts.size() != 4 || !parts.getFirst().equals("leaf")) {
                throw new MalformedException("a map proof has a leaf or none");
            }
            found = new MapLeaf(Hash.parse(parts.get(1)), Decimal.parse(parts.get(2)), Hash.parse(parts.get(3)));
        }
        return new MapProof(found, lines.stream().skip(2).map(Hash::parse).toList());
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        MapLeaf leaf = found;
        text.append(leaf == null ? NONE : "leaf " + leaf.key() + " " + leaf.entries() + " " + leaf.chain())
                .append('\n');
        beside.forEach(hash -> text.append(hash).append('\n'));
        return text.toString();
    }
}
