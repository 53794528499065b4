package io.newswire.streams.audit;

import io.newswire.streams.kafka.HangingTransaction;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * All that an audit found.
 *
 * @param aggregates null if they were not compared, because the application has not counted all yet
 * @param unreadableAggregates records of aggregates that are not of this contract
 * @param hidden where reading committed records ended before the end of the topic, by partition
 */
public record AuditResult(
        GroupProgress group,
        ParagraphsFindings paragraphs,
        MentionsFindings mentions,
        @Nullable AggregatesFindings aggregates,
        FirstOnes<RecordPosition> unreadableAggregates,
        Map<TopicPartition, Long> hidden,
        List<HangingTransaction> hanging) {

    /** Whether everything that was compared is as it must be. */
    public boolean isEqual() {
        return mentions.isEqual()
                && paragraphs.unburied().count() == 0
                && unreadableAggregates.count() == 0
                && (aggregates == null || aggregates.different().count() == 0)
                && hidden.isEmpty()
                && hanging.isEmpty();
    }
}
