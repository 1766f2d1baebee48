package io.tallystick.query.console.documents;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Documents and the shelf of those that belong to a record. */
@Configuration(proxyBeanMethods = false)
@Import(DocumentPages.class)
public class DocumentsConsole {}
