package io.newswire.streams;

import io.newswire.streams.cli.KafkaOptions;
import io.newswire.streams.cli.LayoutOptions;
import io.newswire.streams.cli.Waiting;
import io.newswire.streams.kafka.AdminConnection;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicCreation;
import io.newswire.streams.kafka.TopicNames;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Creates what the feed needs on a cluster, and ends. */
@Command(
        name = "topics",
        description = "Creates the four topics of the feed where they are missing, and ends.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} --bootstrap-server localhost:9092 --partitions 12",
            "",
            "Exit codes: 0 done, 1 no broker or it refused, 2 wrong usage."
        })
final class TopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private LayoutOptions layout = new LayoutOptions();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        try (Admin admin =
                AdminConnection.connect(kafka.clientProperties(), kafka.connectTimeout(), Waiting.of(spec))) {
            TopicNames topics = new TopicNames(kafka.topicPrefix());
            Rights rights = new Rights();
            topics.all().forEach(topic -> rights.onTopic(topic, AclOperation.CREATE));
            rights.require(admin);
            TopicCreation.create(admin, topics, layout.layout());
        }
        return 0;
    }
}
