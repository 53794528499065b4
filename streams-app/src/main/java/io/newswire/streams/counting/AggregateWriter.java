package io.newswire.streams.counting;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes aggregates as JSON. What the subjects of one window share is encoded once for all of them. Not thread-safe. */
public final class AggregateWriter {
    /** Each move of the feed clock makes other bounds, and those before it are not seen again. */
    private static final int MOST_WINDOWS = 2 * Windows.MOST;

    private static final int MOST_DIGITS = 20;
    private static final byte[] PARAGRAPHS = ascii(",\"paragraphs\":");
    private static final byte[] ARTICLES = ascii(",\"articles\":");
    private static final byte[] SERIES = ascii(",\"series\":[");
    private static final byte[] END = ascii("]}");

    private final Map<WindowBounds, byte[]> windows = new HashMap<>();
    private byte[] json = new byte[512];
    private int size;

    /** The value on the topic: one flat JSON object in UTF-8. */
    public byte[] write(Aggregate aggregate) {
        size = 0;
        append(aggregate.subject());
        append(windowOf(aggregate.bounds()));
        append(aggregate.counts().mentions());
        append(PARAGRAPHS);
        append(aggregate.counts().paragraphs());
        append(ARTICLES);
        append(aggregate.counts().articles());
        append(SERIES);
        append(aggregate.series());
        append(END);
        return Arrays.copyOf(json, size);
    }

    private byte[] windowOf(WindowBounds bounds) {
        if (windows.size() > MOST_WINDOWS) {
            windows.clear();
        }
        return windows.computeIfAbsent(
                bounds,
                unseen -> ascii(",\"window\":\"" + bounds.name() + "\",\"windowStart\":\"" + bounds.startText()
                        + "\",\"windowEnd\":\"" + bounds.endText() + "\",\"mentions\":"));
    }

    private void append(byte[] bytes) {
        ensureRoom(bytes.length);
        System.arraycopy(bytes, 0, json, size, bytes.length);
        size += bytes.length;
    }

    private void append(long[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                ensureRoom(1);
                json[size++] = ',';
            }
            append(numbers[i]);
        }
    }

    private void append(long number) {
        ensureRoom(MOST_DIGITS);
        size = NumberOutput.outputLong(number, json, size);
    }

    private void ensureRoom(int more) {
        if (size + more > json.length) {
            json = Arrays.copyOf(json, Math.max(size + more, 2 * json.length));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
