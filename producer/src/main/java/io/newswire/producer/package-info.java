/**
 * The producer: reads articles, cuts them into paragraphs and publishes each paragraph as an event.
 * It knows nothing of what is counted downstream; the JSON on the topic is the whole contract.
 */
@NullMarked
package io.newswire.producer;

import org.jspecify.annotations.NullMarked;
