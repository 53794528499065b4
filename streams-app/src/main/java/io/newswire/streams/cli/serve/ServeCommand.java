package io.newswire.streams.cli.serve;

import io.newswire.streams.cli.GazetteerOptions;
import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.Version;
import io.newswire.streams.cli.WebOptions;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.serving.ReadSide;
import io.newswire.streams.serving.ServedFeed;
import io.newswire.streams.web.WebSettings;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the page, the API and the event stream until it is stopped; counts nothing. */
@Command(
        name = "serve",
        description = "Serves page, API and stream of a feed that others count.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --bootstrap-server localhost:9092",
            "  ${COMMAND-FULL-NAME} --host 0.0.0.0 --allowed-host news.example.org",
            "",
            "Exit codes: 0 ended in order, 1 failed or no broker, 2 wrong usage or a taken port."
        })
public final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private GazetteerOptions names = new GazetteerOptions();

    @Mixin
    private WebOptions web = new WebOptions();

    @Override
    public Integer call() throws InterruptedException {
        WebSettings settings = web.settings();
        TopicNames topics = new TopicNames(kafka.topicPrefix());
        try (Admin admin = AdminConnection.connect(kafka.clientProperties(), kafka.connectTimeout())) {
            Rights rights = new Rights();
            topics.all().forEach(topic -> rights.onTopic(topic, AclOperation.READ));
            rights.require(admin);
        }
        ReadSide.Feed feed = new ReadSide.Feed(kafka.clientProperties(), topics, null, kafka.connectTimeout());
        try (ServedFeed served = ServedFeed.start(feed, names.load(), new Version().number(), settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(served::close, "shutdown"));
            LOG.info("page and API: {}", web.url(served.port()));
            served.awaitEnd();
        }
        return 0;
    }
}
