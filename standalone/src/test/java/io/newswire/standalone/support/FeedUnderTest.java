package io.newswire.standalone.support;

import static org.awaitility.Awaitility.await;

import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishFailedException;
import io.newswire.producer.publish.PublishListener;
import io.newswire.standalone.run.Completion;
import io.newswire.streams.StreamsService;
import io.newswire.streams.StreamsSettings;
import io.newswire.streams.aggregates.NewestAggregates;
import io.newswire.streams.counting.CountingRules;
import io.newswire.streams.counting.Window;
import io.newswire.streams.counting.Windows;
import io.newswire.streams.gazetteer.Gazetteer;
import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.FeedOnCluster;
import io.newswire.streams.kafka.TopicCreation;
import io.newswire.streams.kafka.TopicFollower;
import io.newswire.streams.kafka.TopicLayout;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.SeedFolder;
import io.newswire.streams.serving.ReadSide;
import io.newswire.streams.serving.ServedFeed;
import io.newswire.streams.topology.Event;
import io.newswire.streams.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A feed with its own topics and application id: starts and stops instances and publishes events. */
public final class FeedUnderTest implements AutoCloseable {
    public static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();

    private final String address;
    private final String prefix;
    private final Path folder;
    private final int partitions;
    private final List<StreamsService> running = new ArrayList<>();

    /**
     * Creates a feed; its topics are created when the first instance starts.
     *
     * @param folder parent folder of the instances' state
     */
    public FeedUnderTest(BrokerUnderTest broker, Path folder, int partitions) {
        this.address = broker.bootstrapServers();
        this.prefix = broker.freshPrefix();
        this.folder = folder;
        this.partitions = partitions;
    }

    public String paragraphs() {
        return prefix + "paragraphs";
    }

    public TopicNames topics() {
        return new TopicNames(prefix);
    }

    public String applicationId() {
        return prefix + "app";
    }

    /** Returns the folder in which an instance keeps the stores of its tasks. */
    public Path state(String instance) {
        return folder.resolve(instance).resolve(applicationId());
    }

    /** Starts an instance with the default windows. */
    public StreamsService start(String instance) throws InterruptedException, ExecutionException {
        return start(settings(instance, Windows.DEFAULT, Map.of()));
    }

    public StreamsService startWithWindow(String instance, String window)
            throws InterruptedException, ExecutionException {
        return start(settings(instance, new Windows(List.of(Window.parse(window))), Map.of()));
    }

    /** Starts an instance with properties for its Kafka clients. */
    public StreamsService start(String instance, Map<String, String> kafka)
            throws InterruptedException, ExecutionException {
        return start(settings(instance, Windows.DEFAULT, kafka));
    }

    /** Starts an instance that also serves the page, the API and the stream. */
    public StreamsService startWithPage(String instance) throws InterruptedException, ExecutionException {
        return startWithPage(instance, 0);
    }

    /** Starts an instance that also serves the page, the API and the stream at a port; 0 for any free port. */
    public StreamsService startWithPage(String instance, int port) throws InterruptedException, ExecutionException {
        return start(settings(instance, Windows.DEFAULT, port, Map.of()), true);
    }

    private StreamsService start(StreamsSettings settings) throws InterruptedException, ExecutionException {
        return start(settings, false);
    }

    private StreamsService start(StreamsSettings settings, boolean servesData)
            throws InterruptedException, ExecutionException {
        try (Admin admin = admin()) {
            TopicCreation.create(admin, settings.topics(), settings.feed().layout());
            StreamsService service = new StreamsService(
                    settings,
                    GAZETTEER,
                    FeedOnCluster.read(
                            admin,
                            settings.clientProperties(),
                            settings.topics(),
                            settings.application().id()),
                    servesData);
            running.add(service);
            service.start();
            return service;
        }
    }

    /** Serves this feed at a free port without counting it; the caller closes the result. */
    public ServedFeed serve() {
        return ServedFeed.start(
                new ReadSide.Feed(Map.of("bootstrap.servers", address), topics(), applicationId(), PATIENCE),
                GAZETTEER,
                "test",
                WebSettings.local(0));
    }

    /** Stops one instance, the oldest, cleanly. */
    public void stopOne() {
        running.remove(0).close();
    }

    public void stopAll() {
        running.forEach(StreamsService::close);
        running.clear();
    }

    public long deadLetters() {
        return running.stream().mapToLong(StreamsService::deadLetters).sum();
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", address));
    }

    public void publishSeeds() throws PublishFailedException {
        ProducerSettings seeds = new ProducerSettings(
                Formats.inputs(List.of(SeedFolder.find().path())),
                true,
                ReplayPace.MAX,
                KafkaAccess.to(address),
                prefix,
                false,
                1,
                1,
                PATIENCE);
        FeedPublisher.publish(seeds, new PublishListener() {});
    }

    public void publish(Event... events) throws ExecutionException, InterruptedException {
        publish(List.of(events));
    }

    public void publish(List<Event> events) throws ExecutionException, InterruptedException {
        publishRecords(
                events.stream().map(each -> record(each.key(), each.value())).toList());
    }

    public void publish(byte @Nullable [] key, byte @Nullable [] value)
            throws ExecutionException, InterruptedException {
        publishRecords(List.of(record(key, value)));
    }

    /** Returns a record for the topic of paragraphs, to be sent with the current time. */
    public ProducerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(paragraphs(), key, value);
    }

    /** Publishes records and returns their partitions and offsets in the same order. */
    public List<RecordMetadata> publishRecords(List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> receipts = new ArrayList<>();
        try (Producer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address, "max.request.size", 4_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records) {
                receipts.add(producer.send(record));
            }
        }
        List<RecordMetadata> places = new ArrayList<>();
        for (Future<RecordMetadata> receipt : receipts) {
            places.add(receipt.get());
        }
        return places;
    }

    /** Returns the table after everything published until now has been counted and committed. */
    public SortedMap<String, ReferenceAggregate> finalTable() {
        NewestAggregates table = new NewestAggregates();
        try (Admin admin = admin();
                TopicFollower follower = TopicFollower.start(
                        Map.of("bootstrap.servers", address), prefix + "aggregates", PATIENCE, table)) {
            StreamsSettings settings = settings("any", Windows.DEFAULT, Map.of());
            Completion completion = new Completion(admin, running, settings);
            await().atMost(PATIENCE).until(completion::isReached);
            follower.readToEnd();
            return CountedTable.of(table.aggregates());
        }
    }

    /** Runs a command of {@code newswire.jar} on the topics of this feed. */
    public CommandRun run(String command, String... options) {
        List<String> args =
                new ArrayList<>(List.of(command, "--bootstrap-server=" + address, "--topic-prefix=" + prefix));
        args.addAll(Arrays.asList(options));
        return CommandRun.of(args.toArray(String[]::new));
    }

    public CommandRun reset(String instance) {
        return run("reset", "--yes", "--application-id=" + applicationId(), "--state-dir=" + folder.resolve(instance));
    }

    private StreamsSettings settings(String instance, Windows windows, Map<String, String> kafka) {
        return settings(instance, windows, 0, kafka);
    }

    private StreamsSettings settings(String instance, Windows windows, int port, Map<String, String> kafka) {
        return new StreamsSettings(
                new StreamsSettings.Connection(address, kafka),
                new StreamsSettings.FeedTopics(prefix, new TopicLayout(partitions, (short) 1), true),
                new StreamsSettings.Application(new ApplicationId(applicationId()), folder.resolve(instance), 2),
                CountingRules.of(windows, Duration.ofMillis(300), Duration.ofDays(35)),
                WebSettings.local(port));
    }

    @Override
    public void close() {
        stopAll();
    }
}
