package io.tallystick.benchmarks;

import io.tallystick.tlog.AppendableTree;
import io.tallystick.tlog.FolderTiles;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.Proofs;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.TileStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Proofs in a large log, made of its tiles in files: how long one takes and how many tiles it reads: {@code
 * BENCHMARK=io.tallystick.benchmarks.ProofRounds infra/benchmarks/run [entries] [proofs]}.
 */
public final class ProofRounds {
    private ProofRounds() {}

    /** Counts what is read of another. */
    private static final class Counted implements TileStore {
        private final TileStore tiles;
        private long reads;

        Counted(TileStore tiles) {
            this.tiles = tiles;
        }

        @Override
        public Optional<byte[]> read(Tile tile) {
            reads++;
            return tiles.read(tile);
        }

        @Override
        public void write(Tile tile, byte[] bytes) {
            tiles.write(tile, bytes);
        }
    }

    private interface Proof {
        void make(TileHashes hashes, Random random);
    }

    public static void main(String[] arguments) throws IOException {
        long entries = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        int proofs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        Path folder = Files.createTempDirectory("proof-rounds");
        try {
            FolderTiles tiles = new FolderTiles(folder);
            AppendableTree tree = AppendableTree.empty(tiles);
            long begun = System.nanoTime();
            for (long i = 0; i < entries; i++) {
                tree.append(Hash.leaf(ByteBuffer.allocate(8).putLong(i).array()));
            }
            tree.publish();
            Hash root = tree.root();
            System.out.printf(
                    Locale.ROOT, "%,d entries made and tiled in %.1f s%n", entries, (System.nanoTime() - begun) / 1e9);
            for (int round = 0; round < 2; round++) {
                measure("inclusion", tiles, entries, proofs, (hashes, random) -> {
                    long index = random.nextLong(entries);
                    List<Hash> proof = Proofs.inclusion(index, entries, hashes);
                    Proofs.checkInclusion(hashes.hash(0, index), index, entries, proof, root);
                });
                measure("consistency", tiles, entries, proofs, (hashes, random) -> {
                    long older = 1 + random.nextLong(entries - 1);
                    Proofs.consistency(older, entries, hashes);
                });
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void measure(String what, TileStore tiles, long entries, int proofs, Proof proof) {
        Random random = new Random(7);
        Counted counted = new Counted(tiles);
        long[] took = new long[proofs];
        for (int i = 0; i < proofs; i++) {
            long begun = System.nanoTime();
            proof.make(new TileHashes(entries, counted), random);
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, 99 of 100 within %.2f ms, %.1f tiles read for each%n",
                what,
                took[proofs / 2] / 1e6,
                took[proofs * 99 / 100] / 1e6,
                counted.reads / (double) proofs);
    }
}
