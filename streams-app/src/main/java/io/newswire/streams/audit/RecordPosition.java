package io.newswire.streams.audit;

/** Where a record lies in its topic. */
record RecordPosition(int partition, long offset) {
    @Override
    public String toString() {
        return partition + ":" + offset;
    }
}
