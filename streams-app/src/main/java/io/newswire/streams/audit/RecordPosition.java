package io.newswire.streams.audit;

/** The position of a record in its topic. */
record RecordPosition(int partition, long offset) {
    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
