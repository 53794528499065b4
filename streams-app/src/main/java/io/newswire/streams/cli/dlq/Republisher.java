package io.newswire.streams.cli.dlq;

import static java.util.Objects.requireNonNullElse;

import io.newswire.streams.kafka.RecordPosition;
import io.newswire.streams.paragraphs.ParagraphReader;
import io.newswire.streams.printing.Printable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Publishes selected dead letters again, with the same key and value, and says for each what happened. If several
 * letters have the same bytes, one is published. A letter that came back is in the topic twice, and without this rule
 * {@code all} would double its number each time. For one thread.
 */
final class Republisher {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Selection selection;
    private final Consumer<String> done;
    private final Consumer<String> refused;
    private final ParagraphReader reader = new ParagraphReader(Clock.systemUTC());
    private final Map<String, RecordPosition> published = new HashMap<>();
    private final Set<RecordPosition> missing;
    private final List<Sent> underWay = new ArrayList<>();
    private boolean complete = true;

    private record Sent(RecordPosition name, Future<RecordMetadata> receipt, String prospect) {}

    Republisher(
            Producer<byte[], byte[]> producer,
            String topic,
            Selection selection,
            Consumer<String> done,
            Consumer<String> refused) {
        this.producer = producer;
        this.topic = topic;
        this.selection = selection;
        this.done = done;
        this.refused = refused;
        this.missing = new LinkedHashSet<>(selection.named());
    }

    /** Publishes a letter if it is selected and complete. */
    void offer(DeadLetter letter) {
        RecordPosition name = letter.name();
        missing.remove(name);
        if (!selection.contains(name)) {
            return;
        }
        if (!letter.isWhole()) {
            refuse(name + " is not whole: the rest of its bytes lies only in " + letter.topic() + " "
                    + letter.source());
            return;
        }
        RecordPosition same = published.putIfAbsent(digest(letter), name);
        if (same != null) {
            done.accept(name + "\tthe same bytes as " + same + ", published once");
            return;
        }
        String prospect = prospect(letter);
        try {
            underWay.add(
                    new Sent(name, producer.send(new ProducerRecord<>(topic, letter.key(), letter.value())), prospect));
        } catch (KafkaException e) {
            refuse(name + " was not published: " + e.getMessage());
        }
    }

    /** Waits until everything sent so far is acknowledged, and says where each record is now. */
    void awaitReceipts() throws InterruptedException {
        producer.flush();
        for (Sent sent : underWay) {
            try {
                RecordMetadata at = sent.receipt().get();
                done.accept(sent.name() + "\tpublished to " + topic + " "
                        + new RecordPosition(at.partition(), at.offset()) + sent.prospect());
            } catch (ExecutionException e) {
                refuse(sent.name() + " was not published: "
                        + requireNonNullElse(e.getCause(), e).getMessage());
            }
        }
        underWay.clear();
    }

    /** Reports names that no letter has; returns whether every selected letter was published. */
    boolean finish() {
        missing.forEach(name -> refuse(name + " is no dead letter that lies there"));
        return complete;
    }

    private void refuse(String line) {
        complete = false;
        refused.accept(line);
    }

    /** A note for a letter that still cannot be read; empty for one that can. */
    private String prospect(DeadLetter letter) {
        try {
            reader.read(letter.key(), letter.value());
            return "";
        } catch (IOException | RuntimeException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return "; this version would put it aside again: " + Printable.line(reason);
        }
    }

    private static String digest(DeadLetter letter) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] key = letter.key();
            byte[] value = letter.value();
            sha.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(key == null ? -1 : key.length)
                    .array());
            if (key != null) {
                sha.update(key);
            }
            if (value != null) {
                sha.update((byte) 0);
                sha.update(value);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
