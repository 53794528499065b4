package io.newswire.standalone;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InContainerBroker.class)
final class PoisonInContainerIT extends PoisonOnBroker {}
