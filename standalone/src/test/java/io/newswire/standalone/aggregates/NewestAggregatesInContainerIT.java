package io.newswire.standalone.aggregates;

import io.newswire.standalone.support.InContainerBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InContainerBroker.class)
final class NewestAggregatesInContainerIT extends NewestAggregatesOnBroker {}
