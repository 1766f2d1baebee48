package io.tallystick.query.console.retention;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Pages and papers of destruction, transfer out and erasure. */
@Configuration(proxyBeanMethods = false)
@Import({
    BatchPages.class,
    TransferOutPages.class,
    DestructionPaper.class,
    TransferOutPaper.class,
    ErasureCertificate.class
})
public class RetentionConsole {}
