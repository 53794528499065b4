package io.newswire.standalone.run;

import io.newswire.standalone.support.InJvmBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InJvmBroker.class)
final class CountingInJvmIT extends CountingOnBroker {}
