package io.newswire.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.producer.articles.formats.Formats;
import io.newswire.producer.feed.ReplayPace;
import io.newswire.producer.publish.FeedPublisher;
import io.newswire.producer.publish.KafkaAccess;
import io.newswire.producer.publish.ProducerSettings;
import io.newswire.producer.publish.PublishListener;
import io.newswire.producer.publish.PublishResult;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.InJvmBroker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests a replay of articles of which some are on the topic already. */
@ExtendWith(InJvmBroker.class)
final class RepublishIT {
    @TempDir
    Path folder;

    @Test
    void shouldSayHowManyArticlesWereThere(BrokerUnderTest broker) throws Exception {
        // Given
        String prefix = broker.freshPrefix();
        Files.writeString(folder.resolve("one.txt"), "France spoke.\nTwice.\n");
        PublishResult first = publish(broker, prefix);
        Files.writeString(folder.resolve("two.txt"), "Peru answered.\n");

        // When
        PublishResult second = publish(broker, prefix);

        // Then
        assertThat(first.sent().known()).isZero();
        assertThat(second.sent().count()).isEqualTo(2);
        assertThat(second.sent().known()).isEqualTo(1);
        assertThat(second.paragraphs()).isEqualTo(3);
    }

    private PublishResult publish(BrokerUnderTest broker, String prefix) throws Exception {
        ProducerSettings settings = new ProducerSettings(
                Formats.inputs(List.of(folder)),
                true,
                ReplayPace.MAX,
                KafkaAccess.to(broker.bootstrapServers()),
                prefix,
                true,
                1,
                1,
                Duration.ofSeconds(30));
        return FeedPublisher.publish(settings, new PublishListener() {});
    }
}
