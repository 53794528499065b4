package io.newswire.streams;

import io.newswire.streams.kafka.ApplicationId;
import io.newswire.streams.kafka.Rights;
import io.newswire.streams.kafka.TopicNames;
import io.newswire.streams.topology.InternalTopics;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What the application has to be allowed. It reads what it writes for the page, and to tell which transaction hangs;
 * Delete on its internal topics is for the shuffle, whose records are deleted once they are counted.
 */
final class StreamsRights {
    private StreamsRights() {}

    static Rights of(StreamsSettings settings) {
        ApplicationId application = settings.application().id();
        TopicNames topics = settings.topics();
        Set<AclOperation> operations = EnumSet.of(AclOperation.READ);
        if (settings.feed().create()) {
            operations.add(AclOperation.CREATE);
        }
        Rights rights = new Rights().onTopic(topics.paragraphs(), operations.toArray(AclOperation[]::new));
        operations.add(AclOperation.WRITE);
        topics.all().stream()
                .filter(topic -> !topic.equals(topics.paragraphs()))
                .forEach(topic -> rights.onTopic(topic, operations.toArray(AclOperation[]::new)));
        rights.onInternalTopics(
                        application,
                        InternalTopics.of(application),
                        AclOperation.READ,
                        AclOperation.WRITE,
                        AclOperation.CREATE,
                        AclOperation.DELETE)
                .onGroup(application, AclOperation.READ);
        return settings.isExactlyOnce() ? rights.onTransactionalIds(application, AclOperation.WRITE) : rights;
    }
}
