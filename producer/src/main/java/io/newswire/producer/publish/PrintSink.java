package io.newswire.producer.publish;

import io.newswire.producer.printing.Printable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Prints the events as lines of JSON instead of publishing them. */
final class PrintSink implements ParagraphSink {

    private final PrintStream out;
    private long printed;

    PrintSink(PrintStream out) {
        this.out = out;
    }

    @Override
    public int largestValue() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void send(byte[] articleId, byte[] json) {
        byte[] printable =
                Printable.json(new String(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        out.write(printable, 0, printable.length);
        out.write('\n');
        printed++;
    }

    @Override
    public long acknowledged() {
        return printed;
    }

    @Override
    public void onFailure(Runnable action) {
        // an error is reported by finish()
    }

    @Override
    public void finish() throws PublishFailedException {
        if (out.checkError()) {
            throw new PublishFailedException("standard output has been closed");
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
