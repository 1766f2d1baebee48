package io.tallystick.app.http;

import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server beneath. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    /** The server would answer such an address with a page of its own; the firewall behind it refuses it as well. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesAreTheFirewallsToRefuse() {
        String passOn = EncodedSolidusHandling.PASS_THROUGH.getValue();
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(passOn);
            connector.setEncodedReverseSolidusHandling(passOn);
        });
    }
}
