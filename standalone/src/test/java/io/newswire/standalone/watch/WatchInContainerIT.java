package io.newswire.standalone.watch;

import io.newswire.standalone.support.InContainerBroker;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InContainerBroker.class)
final class WatchInContainerIT extends WatchOnBroker {}
