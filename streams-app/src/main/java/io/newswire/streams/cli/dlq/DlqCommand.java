package io.newswire.streams.cli.dlq;

import io.newswire.streams.cli.Checked;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.UsageErrors;
import io.newswire.streams.cli.Waiting;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.kafka.TopicReader;
import io.newswire.streams.printing.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists {@code news.paragraphs.dlq}, or publishes some of its letters again; never deletes or changes a letter. */
@Command(
        name = "dlq",
        description = {
            "Lists the dead letters of any broker, which are paragraphs that could not be read, a line each: its name (PARTITION:OFFSET in news.paragraphs.dlq),"
                    + " where it was read from, key, reason, size. With --republish, publishes some of them again.",
            ""
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "What is published again is byte for byte what was read, so it becomes a dead letter again unless its cause"
                    + " is gone: mend the application or its gazetteer first. A wrong key, date or text cannot be"
                    + " mended here; publish the article again. Publishing twice does no harm: a paragraph counts"
                    + " once.",
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --json --show",
            "  ${COMMAND-FULL-NAME} --republish 0:3,4:17",
            "",
            "Exit codes: 0 done, 1 a letter was not published, no such topic or no broker, 2 wrong usage."
        })
public final class DlqCommand implements Callable<Integer>, Checked {
    private static final Duration PAUSE = Duration.ofMillis(250);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(names = "--json", description = "Print JSON, an object a line, instead of words for people.")
    private boolean json;

    @Option(names = "--show", description = "Show the values too, their first 64 KiB.")
    private boolean show;

    @Option(
            names = "--republish",
            paramLabel = "NAME",
            arity = "1..*",
            split = ",",
            description = "Publish these letters to news.paragraphs again, such as 0:3, or all; repeatable.")
    private List<String> names = new ArrayList<>();

    /** Takes some letters and returns whether it wants more. */
    @FunctionalInterface
    private interface Batch {
        boolean read(ConsumerRecords<byte[], byte[]> letters) throws InterruptedException;
    }

    @Override
    public void check(UsageErrors errors) {
        Selection.parse(names, errors);
        errors.require(names.isEmpty() || !(json || show), "--json and --show are for the list, not for --republish");
    }

    @Override
    public Integer call() throws InterruptedException {
        Selection selection = Selection.parse(names, new UsageErrors());
        try (Admin admin =
                AdminConnection.connect(kafka.clientProperties(), kafka.connectTimeout(), Waiting.of(spec))) {
            rights().require(admin);
        }
        try (TopicReader letters = open(topics().deadLetters())) {
            return names.isEmpty() ? list(letters) : republish(letters, selection);
        } catch (ConfigException e) {
            throw UsageErrors.of("-X: " + e.getMessage());
        }
    }

    private int list(TopicReader letters) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DeadLetterFormat format = new DeadLetterFormat(json, show);
        readAll(letters, batch -> {
            for (ConsumerRecord<byte[], byte[]> each : batch) {
                out.print(format.line(DeadLetter.of(each)) + "\n");
            }
            return !out.checkError();
        });
        return ExitCode.OK;
    }

    private int republish(TopicReader letters, Selection selection) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String paragraphs = topics().paragraphs();
        // checked first: for a missing topic, a producer would let the broker create it
        open(paragraphs).close();
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.clientProperties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            Republisher republisher = new Republisher(
                    producer,
                    paragraphs,
                    selection,
                    line -> out.print(line + "\n"),
                    line -> err.print(spec.qualifiedName() + ": " + Printable.line(line) + "\n"));
            readAll(letters, batch -> {
                for (ConsumerRecord<byte[], byte[]> each : batch) {
                    republisher.offer(DeadLetter.of(each));
                }
                republisher.awaitReceipts();
                return true;
            });
            return republisher.finish() ? ExitCode.OK : ExitCode.SOFTWARE;
        } finally {
            err.flush();
        }
    }

    /** Reads up to the present end of the topic, not letters that come back meanwhile. */
    private static void readAll(TopicReader letters, Batch batch) throws InterruptedException {
        Map<TopicPartition, Long> end = letters.end();
        boolean wantsMore = true;
        while (wantsMore && !letters.hasReached(end)) {
            wantsMore = batch.read(letters.poll(PAUSE));
        }
    }

    private TopicReader open(String topic) {
        Map<String, Object> committed = new HashMap<>(kafka.clientProperties());
        committed.put("isolation.level", "read_committed");
        return TopicReader.open(committed, topic, true, kafka.connectTimeout());
    }

    private Rights rights() {
        Rights rights = new Rights().onTopic(topics().deadLetters(), AclOperation.READ);
        return names.isEmpty() ? rights : rights.onTopic(topics().paragraphs(), AclOperation.WRITE);
    }

    private TopicNames topics() {
        return new TopicNames(kafka.topicPrefix());
    }
}
