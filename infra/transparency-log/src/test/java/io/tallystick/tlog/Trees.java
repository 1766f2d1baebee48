package io.tallystick.tlog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Trees by the bare definition of RFC 6962 section 2.1, to compare with. */
final class Trees {
    private Trees() {}

    static byte[] entry(int index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    static List<byte[]> entries(int count) {
        return IntStream.range(0, count).mapToObj(Trees::entry).toList();
    }

    static Hash root(List<byte[]> entries) {
        int size = entries.size();
        if (size == 0) {
            return Hash.EMPTY_TREE;
        }
        if (size == 1) {
            return Hash.leaf(entries.getFirst());
        }
        int split = 1;
        while (split * 2 < size) {
            split *= 2;
        }
        return Hash.node(root(entries.subList(0, split)), root(entries.subList(split, size)));
    }

    static AppendableTree grown(int size, TileStore store) {
        AppendableTree tree = AppendableTree.empty(store);
        entries(size).forEach(entry -> tree.append(Hash.leaf(entry)));
        tree.publish();
        return tree;
    }
}
