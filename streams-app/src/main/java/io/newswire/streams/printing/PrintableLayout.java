package io.newswire.streams.printing;

import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.StringLayout;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.layout.AbstractStringLayout;

/**
 * Turns each event of the inner layout into one {@link Printable} line in UTF-8, so that logged text cannot look like a
 * second event. JSON stays the same JSON.
 */
@Plugin(name = "PrintableLayout", category = Node.CATEGORY, elementType = Layout.ELEMENT_TYPE, printObject = true)
public final class PrintableLayout extends AbstractStringLayout {
    private final StringLayout inner;

    private PrintableLayout(StringLayout inner) {
        super(StandardCharsets.UTF_8);
        this.inner = inner;
    }

    @PluginFactory
    public static PrintableLayout of(@PluginElement("Layout") StringLayout inner) {
        return new PrintableLayout(inner);
    }

    @Override
    public String toSerializable(LogEvent event) {
        return Printable.line(inner.toSerializable(event).stripTrailing()) + System.lineSeparator();
    }

    @Override
    public String getContentType() {
        return inner.getContentType();
    }
}
