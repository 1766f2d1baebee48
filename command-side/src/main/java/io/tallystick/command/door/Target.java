package io.tallystick.command.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Marks the component of a command that names the record it acts on. */
@Retention(RetentionPolicy.RUNTIME)
@java.lang.annotation.Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@TargetAggregateIdentifier
public @interface Target {}
