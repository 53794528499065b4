package io.newswire.producer.articles;

/** A hash of a text, 64 bits. The chance that two of ten million different texts have the same hash is 1 in 300,000. */
final class TextHash {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    static long of(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
