package io.tallystick.app.http;

import io.tallystick.command.door.http.Answers;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

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

    /** Added after the server's own, so that it is asked first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> whatTheServerRefusesIsAProblem(Answers answers) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblems(answers)));
    }

    @Bean
    WebMvcConfigurer whatComesWithFilesIsKnown() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UploadParameters());
            }
        };
    }
}
