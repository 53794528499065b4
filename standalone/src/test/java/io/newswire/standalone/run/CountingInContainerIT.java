package io.newswire.standalone.run;

import io.newswire.standalone.support.InContainerBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InContainerBroker.class)
final class CountingInContainerIT extends CountingOnBroker {}
