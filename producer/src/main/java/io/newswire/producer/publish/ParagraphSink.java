package io.newswire.producer.publish;

/** A destination for the events. */
interface ParagraphSink extends AutoCloseable {

    /** The largest value that can be sent, in bytes. */
    int largestValue();

    /**
     * Sends one event; it may not have arrived yet when this returns.
     *
     * @throws PublishFailedException if this or an earlier event has failed
     */
    void send(byte[] articleId, byte[] json) throws PublishFailedException, InterruptedException;

    /** How many events have arrived. */
    long acknowledged();

    /** The action runs, on any thread, once an event has failed and nothing more can be sent. */
    void onFailure(Runnable action);

    /** Waits until every event has arrived. */
    void finish() throws PublishFailedException, InterruptedException;

    /** Closes the sink. Events that were sent may still arrive; they are not retried for long. */
    @Override
    void close();
}
