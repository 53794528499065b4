package io.newswire.standalone.chaos.evidence;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.common.TopicPartition;

/** The producers that the leader of each partition knows, with the start offset of their open transaction. */
record ActiveProducers(Admin admin, ObservedGroup group) {
    void writeTo(PrintWriter out) throws InterruptedException, ExecutionException {
        List<TopicPartition> partitions = new OwnPartitions(admin, group).list();
        Map<TopicPartition, PartitionProducerState> known =
                admin.describeProducers(partitions).all().get();
        for (TopicPartition partition : partitions) {
            Objects.requireNonNull(known.get(partition))
                    .activeProducers()
                    .forEach(producer -> out.println(partition + " " + producer));
        }
    }
}
