package io.newswire.streams.metrics;

/** Takes note of what is missing in, or came twice through, a log that should be read once and whole. */
public interface Gaps {
    /** Takes no note of anything. */
    Gaps IGNORED = new Gaps() {
        @Override
        public void skipped(String topic, int partition, long from, long to) {}

        @Override
        public void readAgain(String topic, int partition, long offset, long last) {}

        @Override
        public void lostInShuffle(int sender, long sheets) {}

        @Override
        public void repeatedInShuffle(int sender) {}
    };

    /**
     * Offsets of the topic of paragraphs were not read: {@code from} (inclusive) to {@code to} (exclusive). That may be
     * right, for the log need not have a record at each.
     */
    void skipped(String topic, int partition, long from, long to);

    /** A record was read again though {@code last} had been read before; its paragraph counts once all the same. */
    void readAgain(String topic, int partition, long offset, long last);

    /** What another task sent through the shuffle did not arrive: {@code sheets} of them, from {@code sender}. */
    void lostInShuffle(int sender, long sheets);

    /** What another task sent through the shuffle arrived twice, and counted once. */
    void repeatedInShuffle(int sender);
}
