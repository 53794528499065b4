package io.newswire.standalone.page;

import io.newswire.standalone.broker.EmbeddedBroker;
import io.newswire.standalone.run.DataDir;
import io.newswire.standalone.support.BrokerUnderTest;
import io.newswire.standalone.support.FeedUnderTest;
import io.newswire.streams.StreamsService;
import io.newswire.streams.reference.KnownAnswer;
import io.newswire.streams.reference.ReferenceAggregate;
import io.newswire.streams.reference.ReferenceWindow;
import io.newswire.streams.reference.SlowReference;
import java.io.IOException;
import java.util.SortedMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Passes tests the page of one shared feed on which the seeds have been counted, for tests that change nothing in it.
 */
public final class SeedsOnPage extends TypeBasedParameterResolver<SeedsOnPage.Address> {
    private static final Namespace NAMESPACE = Namespace.create(SeedsOnPage.class);
    private static final SortedMap<String, ReferenceAggregate> KNOWN = new SlowReference(ReferenceWindow.DEFAULTS)
            .aggregates(KnownAnswer.load().events());

    /** The address of the page, and the expected aggregates. */
    public record Address(String url) {
        /** Returns the address of a view, such as {@code view=actors}. */
        public String with(String view) {
            return url + "?" + view;
        }

        /** Returns the aggregate that the reference counted for this key. */
        public ReferenceAggregate known(String key) {
            ReferenceAggregate known = KNOWN.get(key);
            if (known == null) {
                throw new AssertionError("the known answer has no " + key);
            }
            return known;
        }

        public SortedMap<String, ReferenceAggregate> known() {
            return KNOWN;
        }
    }

    @Override
    public Address resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("feed", unused -> Running.start(), Running.class)
                .address();
    }

    private record Running(DataDir dataDir, EmbeddedBroker broker, FeedUnderTest feed, Address address)
            implements AutoCloseable {
        static Running start() {
            try {
                DataDir dataDir = DataDir.of(null);
                EmbeddedBroker broker = EmbeddedBroker.start(dataDir.broker(), 0);
                FeedUnderTest feed =
                        new FeedUnderTest(new BrokerUnderTest(broker.bootstrapServers()), dataDir.path(), 3);
                StreamsService service = feed.startWithPage("one");
                feed.publishSeeds();
                feed.finalTable();
                return new Running(dataDir, broker, feed, new Address("http://127.0.0.1:" + service.port() + "/"));
            } catch (Exception e) {
                throw new AssertionError("the feed of the seeds does not start", e);
            }
        }

        @Override
        public void close() throws IOException {
            feed.close();
            broker.close();
            dataDir.close();
        }
    }
}
