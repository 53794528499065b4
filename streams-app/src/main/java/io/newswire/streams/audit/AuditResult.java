package io.newswire.streams.audit;

import io.newswire.streams.kafka.HangingTransaction;
import io.newswire.streams.kafka.RecordPosition;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an audit found.
 *
 * @param aggregates null if they were not compared, because the application has not counted everything yet
 * @param unreadableAggregates records of aggregates that cannot be parsed
 * @param hidden by partition, where reading stopped before the end of the topic, because of an open transaction
 */
public record AuditResult(
        GroupProgress group,
        ParagraphsFindings paragraphs,
        MentionsFindings mentions,
        @Nullable AggregatesFindings aggregates,
        FirstOnes<RecordPosition> unreadableAggregates,
        Map<TopicPartition, Long> hidden,
        List<HangingTransaction> hanging) {

    /** Whether everything that was compared is right. */
    public boolean isEqual() {
        return mentions.isEqual()
                && paragraphs.withoutDeadLetter().count() == 0
                && unreadableAggregates.count() == 0
                && (aggregates == null || aggregates.different().count() == 0)
                && hidden.isEmpty()
                && hanging.isEmpty();
    }
}
