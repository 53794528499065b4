package io.newswire.standalone.dlq;

import io.newswire.standalone.support.InContainerBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InContainerBroker.class)
final class PoisonInContainerIT extends PoisonOnBroker {}
