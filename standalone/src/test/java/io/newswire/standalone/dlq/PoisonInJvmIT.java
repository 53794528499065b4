package io.newswire.standalone.dlq;

import io.newswire.standalone.support.InJvmBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InJvmBroker.class)
final class PoisonInJvmIT extends PoisonOnBroker {}
