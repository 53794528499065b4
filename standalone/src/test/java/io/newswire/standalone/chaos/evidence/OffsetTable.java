package io.newswire.standalone.chaos.evidence;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** The committed offset, last stable offset and end offset of each partition. */
record OffsetTable(Admin admin, ObservedGroup group) {
    void writeTo(PrintWriter out) throws InterruptedException, ExecutionException {
        OwnPartitions own = new OwnPartitions(admin, group);
        List<TopicPartition> partitions = own.list();
        Map<TopicPartition, Long> committed = own.committed();
        Map<TopicPartition, Long> start =
                own.offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> stable = own.offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        Map<TopicPartition, Long> end = own.offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        for (TopicPartition each : partitions) {
            long last = Objects.requireNonNull(end.get(each));
            long lastStable = Objects.requireNonNull(stable.get(each));
            out.print(each + " start " + start.get(each) + " last stable " + lastStable + " end " + last);
            Long next = committed.get(each);
            if (next != null) {
                out.print(" committed " + next + " lag " + (last - next));
            }
            out.println(lastStable < last ? " OPEN TRANSACTION" : "");
        }
    }
}
