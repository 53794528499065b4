package io.newswire.standalone.aggregates;

import io.newswire.standalone.support.InJvmBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InJvmBroker.class)
final class NewestAggregatesInJvmIT extends NewestAggregatesOnBroker {}
