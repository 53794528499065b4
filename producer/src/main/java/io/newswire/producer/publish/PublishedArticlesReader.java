package io.newswire.producer.publish;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from the topic which articles it has. Only the topic knows what a killed process had sent; a file of ours would
 * not. The last requests of such a process may still be reaching the log, so the end of the topic must be unchanged for
 * a moment.
 */
final class PublishedArticlesReader {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedArticlesReader.class);
    private static final Duration MOMENT = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private PublishedArticlesReader() {}

    /** The articles of the topic; empty, and without reading, if it has more than {@code most} records. */
    static PublishedArticles read(KafkaAccess kafka, String topic, long most)
            throws PublishFailedException, InterruptedException {
        PublishedArticles published = new PublishedArticles();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(ClientProperties.consumer(kafka))) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            long size = size(consumer, partitions);
            if (size > most) {
                LOG.info("{} is not asked what it has already: {} paragraphs", topic, size);
            }
            if (size == 0 || size > most) {
                return published;
            }
            consumer.seekToBeginning(partitions);
            long records = readToARestingEnd(consumer, partitions, published);
            LOG.info("{} holds {} paragraphs, of {} whole articles", topic, records, published.count());
            return published;
        } catch (InterruptException e) {
            Thread.interrupted();
            throw new InterruptedException();
        } catch (AuthorizationException e) {
            LOG.warn("missing right: Read on topic {}; which articles it has already is not known", topic);
            return new PublishedArticles();
        } catch (KafkaException e) {
            throw new PublishFailedException("cannot read what " + topic + " has already: " + KafkaErrors.reason(e), e);
        }
    }

    private static long size(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private static long readToARestingEnd(
            KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions, PublishedArticles published) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long records = readTo(ends, consumer, published);
        long firstEnd = System.nanoTime();
        while (System.nanoTime() - firstEnd < LONGEST.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> late : consumer.poll(MOMENT)) {
                published.add(late.key(), late.value());
                records++;
            }
            Map<TopicPartition, Long> newEnds = consumer.endOffsets(partitions);
            if (newEnds.equals(ends)) {
                break;
            }
            ends = newEnds;
            records += readTo(ends, consumer, published);
        }
        return records;
    }

    private static long readTo(
            Map<TopicPartition, Long> ends, KafkaConsumer<byte[], byte[]> consumer, PublishedArticles published) {
        long records = 0;
        long nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(MOMENT)) {
                published.add(read.key(), read.value());
                records++;
            }
            if (System.nanoTime() > nextLine) {
                LOG.info("read {} paragraphs of the topic, to see what it has already", records);
                nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
            }
        }
        return records;
    }
}
