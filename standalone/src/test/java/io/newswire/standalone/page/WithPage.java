package io.newswire.standalone.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Passes to the tests of a class a {@link Visit}, and a {@link SeedsOnPage.Address} if they need only the seeds. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({Chromium.class, SeedsOnPage.class})
@interface WithPage {}
