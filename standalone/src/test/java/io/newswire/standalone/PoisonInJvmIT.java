package io.newswire.standalone;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InJvmBroker.class)
final class PoisonInJvmIT extends PoisonOnBroker {}
