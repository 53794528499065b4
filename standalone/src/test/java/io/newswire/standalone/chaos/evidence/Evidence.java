package io.newswire.standalone.chaos.evidence;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Collects information about a failure while all processes still run. */
public final class Evidence {
    /** One part of the evidence; if it throws, the exception is written in its place. */
    private interface Part {
        void writeTo(PrintWriter out) throws Exception;
    }

    private final Path folder;
    private final ObservedGroup group;

    private Evidence(Path folder, ObservedGroup group) {
        this.folder = folder;
        this.group = group;
    }

    /**
     * Writes the evidence into a folder, which is created if necessary. Takes some seconds, or minutes if no broker or
     * process answers.
     *
     * @param failure the failure to explain
     * @throws IOException if the folder cannot be written
     */
    public static void collect(Path folder, ObservedGroup group, Throwable failure) throws IOException {
        Files.createDirectories(folder);
        Evidence evidence = new Evidence(folder, group);
        evidence.write("failure.txt", failure::printStackTrace);
        evidence.write("log-lines.txt", new LogFiles(group.processes())::writeTo);
        // thread dumps come before the slow parts, to be close to the moment of the failure
        for (ObservedProcess process : group.processes()) {
            evidence.writeProcess(process);
        }
        evidence.writeTopics();
    }

    private void writeProcess(ObservedProcess process) throws IOException {
        if (!process.process().isAlive()) {
            return;
        }
        write(
                "threads-" + process.name() + ".txt",
                new ThreadDump(process.process().pid())::writeTo);
        if (process.address().isPresent()) {
            String address = process.address().get();
            write("metrics-" + process.name() + ".txt", new StatusPages(address)::writeTo);
        }
    }

    private void writeTopics() throws IOException {
        Map<String, Object> client = Map.of(
                "bootstrap.servers",
                group.bootstrapServers(),
                "request.timeout.ms",
                10_000,
                "default.api.timeout.ms",
                20_000);
        try (Admin admin = Admin.create(client)) {
            write("offsets.txt", new OffsetTable(admin, group)::writeTo);
            write("producers.txt", new ActiveProducers(admin, group)::writeTo);
            write("transactions.txt", new OpenTransactions(admin)::writeTo);
            write("missing-mentions.txt", new MissingMentions(admin, group)::writeTo);
        }
        write("dead-letters.txt", new DeadLetterLines(group.bootstrapServers(), group.topicPrefix())::writeTo);
    }

    private void write(String file, Part part) throws IOException {
        try (PrintWriter out = new PrintWriter(folder.resolve(file).toFile(), StandardCharsets.UTF_8)) {
            try {
                part.writeTo(out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                out.println("interrupted");
            } catch (Exception e) {
                out.println("not to be had:");
                e.printStackTrace(out);
            }
        }
    }
}
