package io.newswire.streams.metrics;

/** Is told what is missing in a log that should be read once and whole, and what came twice. */
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

        @Override
        public void lostOnTheWay(int partition, long events) {}

        @Override
        public void repeatedOnTheWay(int partition) {}
    };

    /**
     * Offsets of the topic of paragraphs were not read: {@code from} (inclusive) to {@code to} (exclusive). This can be
     * right: not every offset has a record.
     */
    void skipped(String topic, int partition, long from, long to);

    /** A record was read again though {@code last} had been read before; its paragraph counts once all the same. */
    void readAgain(String topic, int partition, long offset, long last);

    /** Records of counts that {@code sender} sent through the shuffle did not arrive: {@code sheets} of them. */
    void lostInShuffle(int sender, long sheets);

    /** A record of counts that {@code sender} sent through the shuffle arrived twice; it is counted once. */
    void repeatedInShuffle(int sender);

    /** Events of {@code partition} that were sent on to the partition of their article did not arrive there. */
    void lostOnTheWay(int partition, long events);

    /** An event of {@code partition} that was sent on to the partition of its article arrived there twice. */
    void repeatedOnTheWay(int partition);
}
