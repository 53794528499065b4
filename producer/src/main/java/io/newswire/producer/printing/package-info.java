/**
 * What is shown to people: everything that is logged or printed goes through one place that lets no control character
 * of an article, file name or record reach a terminal. It knows nothing else of the application.
 */
@NullMarked
package io.newswire.producer.printing;

import org.jspecify.annotations.NullMarked;
