package io.newswire.bench.feed;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws ranks by Zipf's law: rank r, counted from 0, is drawn in proportion to 1 / (r + 1). */
final class Zipf {
    private final double[] upTo;

    Zipf(int ranks) {
        upTo = new double[ranks];
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
    }

    int draw(SplittableRandom random) {
        int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return at < 0 ? -at - 1 : Math.min(at + 1, upTo.length - 1);
    }

    /** Different ranks, in the order in which they were drawn. */
    int[] drawDistinct(int count, SplittableRandom random) {
        int[] drawn = new int[Math.min(count, upTo.length)];
        for (int i = 0; i < drawn.length; i++) {
            int rank = draw(random);
            while (contains(drawn, i, rank)) {
                rank = draw(random);
            }
            drawn[i] = rank;
        }
        return drawn;
    }

    private static boolean contains(int[] ranks, int count, int rank) {
        for (int i = 0; i < count; i++) {
            if (ranks[i] == rank) {
                return true;
            }
        }
        return false;
    }
}
