package io.newswire.producer.publish;

/** Where the events go. */
interface ParagraphSink extends AutoCloseable {

    /** The largest value that can be sent, in bytes. */
    int largestValue();

    /**
     * Hands over one event; it may be underway when this returns.
     *
     * @throws PublishFailedException if this or an earlier event has failed
     */
    void send(byte[] articleId, byte[] json) throws PublishFailedException, InterruptedException;

    /** How many events have arrived. */
    long acknowledged();

    /** What to do, on any thread, once an event has failed and nothing more can be sent. */
    void onFailure(Runnable action);

    /** Returns when every event has arrived. */
    void finish() throws PublishFailedException, InterruptedException;

    /** Ends in order: what is underway may arrive, nothing is retried for long. */
    @Override
    void close();
}
