package io.newswire.streams.web;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/** The settings for connections: address, number, buffers, and how long a connection may be idle. */
final class JettyConnection {
    private JettyConnection() {}

    static void configure(JettyConfig jetty, WebSettings settings, ServerLimits limits) {
        jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(ServerLimits.HEADER_BYTES);
            http.setSendServerVersion(false);
        });
        jetty.modifyServer(server -> {
            server.addBean(new NetworkConnectionLimit(limits.connections(), server));
            server.setErrorHandler(new JettyErrors());
        });
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyErrors()));
        jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            connector.setIdleTimeout(limits.idleTime().toMillis());
            connector.setAcceptedSendBufferSize(ServerLimits.SEND_BUFFER_BYTES);
            return connector;
        });
    }
}
